package dev.andon.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;

/// One log file, rolled at 5 MB, with three older ones beside it. The Java property `andon.log`
/// names another file.
///
/// In Java, because reading the same from XML takes a tenth of a second of every start. Logback
/// finds it by its service file.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {

  private static final int OLDER_FILES = 3;
  private static final long MOST_BYTES = 5 * FileSize.MB_COEFFICIENT;

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    setContext(context);
    // Standard output belongs to results, so the logger does not talk about itself there.
    context.getStatusManager().add(new NopStatusListener());
    context.getLogger("dev.andon").setLevel(Level.INFO);
    // It logs a stack trace when the session bus ends, of which a hold tells by itself.
    context.getLogger("org.freedesktop.dbus").setLevel(Level.OFF);
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(file(context, System.getProperty("andon.log", usualFile())));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static String usualFile() {
    return Path.of(System.getProperty("user.home", "."), ".local", "state", "andon", "andon.log")
        .toString();
  }

  private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, String file) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{20} %msg%n");
    encoder.start();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("FILE");
    appender.setFile(file);
    appender.setEncoder(encoder);
    FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
    older.setContext(context);
    older.setParent(appender);
    older.setFileNamePattern(file + ".%i");
    older.setMinIndex(1);
    older.setMaxIndex(OLDER_FILES);
    older.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
    full.setContext(context);
    full.setMaxFileSize(new FileSize(MOST_BYTES));
    full.start();
    appender.setRollingPolicy(older);
    appender.setTriggeringPolicy(full);
    appender.start();
    return appender;
  }
}
