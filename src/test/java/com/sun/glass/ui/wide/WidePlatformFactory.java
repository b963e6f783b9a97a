package com.sun.glass.ui.wide;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.WideApplication;

/// The platform behind `-Dglass.platform=Wide`: JavaFX's Headless platform as a desk to work at.
///
/// JavaFX derives the name and package of this class from the property.
public final class WidePlatformFactory extends HeadlessPlatformFactory {

  @Override
  public Application createApplication() {
    return new WideApplication();
  }
}
