package dev.andon.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that uses windows as a person does. Its methods may take a [UserRobot].
///
/// Each test starts without a window, with nothing held and the mouse in the corner, and leaves it
/// so. An exception that nobody caught fails it, also one on the FX thread. A test that failed
/// leaves a picture of what was on the screens in `target/screens/failed-*.png`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RobotExtension.class)
@Timeout(60)
public @interface RobotTest {}
