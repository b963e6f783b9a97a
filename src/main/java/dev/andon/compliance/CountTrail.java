package dev.andon.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One campaign's drops and answers over its day, as polls bring them.
///
/// It keeps two hours of samples and a point for every five minutes of the day, and never grows
/// beyond that. The counts are those of the day so far, so a missed poll loses no call; it only
/// blurs when the call was. Not safe to share between threads.
public final class CountTrail {

  /// How many points [#lastHours] has.
  public static final int SLOTS = 30;

  private static final int MOST_SAMPLES = 300;
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long DAY_STEP = Duration.ofMinutes(5).toMillis();

  /// Two hours, so that the last hour of each poll of the last hour is known.
  private static final long RECENT = Duration.ofMinutes(125).toMillis();

  /// Samples that come faster replace each other, so that the two hours always find room.
  private static final long LEAST_STEP = RECENT / MOST_SAMPLES;

  /// A moment is known where a sample lies no more than this before it.
  private static final long BEFORE = Duration.ofMinutes(3).toMillis();

  /// A window may start this much late: 58 minutes still are an hour.
  private static final long AFTER = Duration.ofMinutes(2).toMillis();

  /// Counts that fell to less than this share belong to a new day; less is a correction.
  private static final double RESET_SHARE = 0.5;

  /// The newest is the last one. Those of the day before are 0 or below.
  private final Samples recent = new Samples();

  /// The last one of every five minutes, and each first one.
  private final Samples day = new Samples();

  /// The day's counts were 0 here or later, and before its first point; 0 where that was not seen.
  private long zeroAt;

  private int drops;
  private int answers;

  /// Takes the counts of the day so far. What is not newer than the newest is ignored.
  ///
  /// Counts that fall to less than half belong to a new day. A small fall is a correction: what was
  /// counted before is lowered with it, so that no hour has negative calls.
  public void add(Instant at, int newDrops, int newAnswers) {
    if (newDrops < 0 || newAnswers < 0) {
      throw new IllegalArgumentException("negative counts: " + newDrops + " of " + newAnswers);
    }
    long time = at.toEpochMilli();
    if (recent.size > 0 && time <= recent.lastTime()) {
      return;
    }
    if (recent.size > 0 && isNewDay(newDrops, newAnswers)) {
      startDay(time);
    } else if (newDrops < drops || newAnswers < answers) {
      recent.lowerTo(newDrops, newAnswers);
      day.lowerTo(newDrops, newAnswers);
    }
    drops = newDrops;
    answers = newAnswers;
    recent.dropBefore(time - RECENT);
    recent.put(
        time,
        drops,
        answers,
        recent.size > 1 && recent.lastTime() - recent.time[recent.size - 2] < LEAST_STEP);
    day.put(time, drops, answers, replacesLastOfDay(time));
  }

  /// The first point of the day and the first one after a gap stay.
  private boolean replacesLastOfDay(long time) {
    return day.size > 1
        && day.lastTime() / DAY_STEP == time / DAY_STEP
        && day.lastTime() - day.time[day.size - 2] <= 2 * DAY_STEP;
  }

  private boolean isNewDay(int newDrops, int newAnswers) {
    return newAnswers < answers && newDrops <= drops && newAnswers <= answers * RESET_SHARE;
  }

  /// The old day's samples go on counting towards the last hour where its end was seen.
  private void startDay(long time) {
    if (time - recent.lastTime() > BEFORE) {
      zeroAt = 0;
      recent.size = 0;
    } else {
      zeroAt = recent.lastTime();
      recent.shift(-drops, -answers);
    }
    day.size = 0;
  }

  /// The newest counts of the day so far; absent before the first ones.
  public Optional<CountPoint> newest() {
    return day.size == 0 ? Optional.empty() : Optional.of(day.point(day.size - 1));
  }

  /// Drops and answers of the 60 minutes before the newest sample at this moment.
  ///
  /// @return absent where no sample is from the 3 minutes before, where the trail is shorter than
  ///   58 minutes, and where polls are missing around the start of the hour
  public Optional<DropFigures> lastHour(Instant at) {
    return lastHour(at.toEpochMilli());
  }

  private Optional<DropFigures> lastHour(long at) {
    int end = recent.atOrBefore(at);
    if (end < 0 || at - recent.time[end] > BEFORE) {
      return Optional.empty();
    }
    int start = startOfWindow(recent.time[end] - HOUR);
    return start < 0 ? Optional.empty() : Optional.of(recent.between(start, end));
  }

  /// The sample that is nearest to the start of a window, -1 where none is near enough.
  private int startOfWindow(long from) {
    int before = recent.atOrBefore(from);
    int after = before + 1;
    long early = before < 0 ? Long.MAX_VALUE : from - recent.time[before];
    long late = after >= recent.size ? Long.MAX_VALUE : recent.time[after] - from;
    if (early <= late) {
      return early <= BEFORE ? before : -1;
    }
    return late <= AFTER ? after : -1;
  }

  /// The last hour as it stood over the last hour: [#SLOTS] moments of equal distance, the newest
  /// last. A moment without polls around it is a gap.
  public List<Optional<DropFigures>> lastHours(Instant at) {
    long step = HOUR / SLOTS;
    List<Optional<DropFigures>> moments = new ArrayList<>(SLOTS);
    for (int back = SLOTS - 1; back >= 0; back--) {
      moments.add(lastHour(at.toEpochMilli() - back * step));
    }
    return List.copyOf(moments);
  }

  /// Drops and answers within each clock hour of the newest sample's day, as far as they were seen.
  ///
  /// @param zone the dialer's
  public List<HourCounts> hourly(ZoneOffset zone) {
    List<HourCounts> hours = new ArrayList<>();
    int i = firstOfDay(zone);
    while (i < day.size) {
      long start = floor(day.time[i], HOUR, zone);
      int last = i;
      while (last + 1 < day.size && day.time[last + 1] < start + HOUR) {
        last++;
      }
      hours.add(hour(start, i, last));
      i = last + 1;
    }
    return List.copyOf(hours);
  }

  private HourCounts hour(long start, int first, int last) {
    boolean ended = last + 1 < day.size;
    boolean endSeen = !ended || start + HOUR - day.time[last] <= BEFORE;
    boolean startSeen = true;
    DropFigures figures;
    if (first > 0 && start - day.time[first - 1] <= BEFORE) {
      figures = day.between(first - 1, last);
    } else if (first == 0 && countsFromZero(start)) {
      figures = day.point(last).figures();
    } else {
      startSeen = false;
      figures = day.between(first, last);
    }
    return new HourCounts(
        Instant.ofEpochMilli(start),
        figures,
        Instant.ofEpochMilli(startSeen ? start : day.time[first]),
        Instant.ofEpochMilli(ended && endSeen ? start + HOUR : day.time[last]),
        !(startSeen && endSeen));
  }

  /// Whether all that the first point counts is from the hour that begins here.
  private boolean countsFromZero(long start) {
    return (day.answers[0] == 0 && day.drops[0] == 0) || (zeroAt != 0 && start - zeroAt <= BEFORE);
  }

  /// The counts of the day so far, one point for every five minutes of the newest sample's day and
  /// the newest.
  ///
  /// @param zone the dialer's
  public List<CountPoint> daySoFar(ZoneOffset zone) {
    List<CountPoint> points = new ArrayList<>(day.size);
    for (int i = firstOfDay(zone); i < day.size; i++) {
      points.add(day.point(i));
    }
    return List.copyOf(points);
  }

  /// Since when the newest sample's day was seen; absent where none of its calls is missing.
  ///
  /// @param zone the dialer's
  public Optional<Instant> seenSince(ZoneOffset zone) {
    int first = firstOfDay(zone);
    boolean whole = day.size == 0 || (first == 0 && countsFromZero(day.time[0]));
    return whole ? Optional.empty() : Optional.of(Instant.ofEpochMilli(day.time[first]));
  }

  private int firstOfDay(ZoneOffset zone) {
    return day.size == 0 ? 0 : day.atOrBefore(floor(day.lastTime(), DAY, zone) - 1) + 1;
  }

  private static long floor(long time, long step, ZoneOffset zone) {
    long shift = zone.getTotalSeconds() * 1000L;
    return Math.floorDiv(time + shift, step) * step - shift;
  }

  /// Where the day ends if it goes on like the last hour.
  ///
  /// @param at this moment
  /// @param end when this campaign stops dialing today
  /// @param answersPerMinute the pace until then
  /// @return absent where the last hour is not known, or nobody answered today
  public Optional<DropOutlook> projectedEndOfDay(
      Instant at, Instant end, double answersPerMinute, DropLimit limit) {
    return lastHour(at)
        .flatMap(
            hour ->
                DropOutlook.of(
                    new DropFigures(drops, answers),
                    hour,
                    answersPerMinute,
                    Duration.between(at, end),
                    limit));
  }

  /// The same at the pace of the last hour.
  public Optional<DropOutlook> projectedEndOfDay(Instant at, Instant end, DropLimit limit) {
    return lastHour(at).flatMap(hour -> projectedEndOfDay(at, end, hour.answers() / 60.0, limit));
  }

  /// Counts in the order of their time, in arrays of a fixed length.
  private static final class Samples {

    final long[] time = new long[MOST_SAMPLES];
    final int[] drops = new int[MOST_SAMPLES];
    final int[] answers = new int[MOST_SAMPLES];
    int size;

    long lastTime() {
      return time[size - 1];
    }

    void put(long newTime, int newDrops, int newAnswers, boolean overLast) {
      if (overLast) {
        size--;
      } else if (size == MOST_SAMPLES) {
        dropFirst(1);
      }
      time[size] = newTime;
      drops[size] = newDrops;
      answers[size] = newAnswers;
      size++;
    }

    void dropBefore(long oldest) {
      dropFirst(atOrBefore(oldest - 1) + 1);
    }

    private void dropFirst(int gone) {
      if (gone > 0) {
        size -= gone;
        System.arraycopy(time, gone, time, 0, size);
        System.arraycopy(drops, gone, drops, 0, size);
        System.arraycopy(answers, gone, answers, 0, size);
      }
    }

    void shift(int byDrops, int byAnswers) {
      for (int i = 0; i < size; i++) {
        drops[i] += byDrops;
        answers[i] += byAnswers;
      }
    }

    void lowerTo(int mostDrops, int mostAnswers) {
      for (int i = 0; i < size; i++) {
        drops[i] = Math.min(drops[i], mostDrops);
        answers[i] = Math.min(answers[i], mostAnswers);
      }
    }

    /// The newest that is not after this moment, -1 where there is none.
    int atOrBefore(long moment) {
      int found = Arrays.binarySearch(time, 0, size, moment);
      return found >= 0 ? found : -found - 2;
    }

    /// What came in between; every drop is an answer, even where it was counted sooner.
    DropFigures between(int from, int to) {
      int more = drops[to] - drops[from];
      return new DropFigures(more, Math.max(more, answers[to] - answers[from]));
    }

    CountPoint point(int i) {
      return new CountPoint(Instant.ofEpochMilli(time[i]), new DropFigures(drops[i], answers[i]));
    }
  }
}
