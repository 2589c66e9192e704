using System;
using System.IO;

namespace UsageStats.Storage;

/// <summary>The log: append only, shared by every process of this home without a lock.</summary>
/// <remarks>
/// One event is one append. A segment is named by the UTC date of the append and takes no more past
/// <see cref="SegmentBytes"/>. Nothing here throws for what a file system may answer.
/// </remarks>
internal sealed class EventLog
{
    /// <summary>Bytes past which a segment takes no more events: 16 MiB.</summary>
    public const long SegmentBytes = 16 * 1024 * 1024;

    // Looking for a segment with room stops here: 4,096 of a day are 64 GiB.
    private const int MostSegments = 4096;

    private readonly DataHome _home;
    private readonly Func<DateTimeOffset> _clock;
    private readonly SegmentAppender _appender;
    private readonly string? _ownSession;
    private readonly long _segmentBytes;
    private volatile Target? _target;
    private volatile bool _tornTail;

    /// <param name="home">Where.</param>
    /// <param name="clock">Tells the time of an append, whose UTC date names the segment.</param>
    /// <param name="appender">How.</param>
    /// <param name="ownSession">This process's session when it must not share a segment; else null.</param>
    /// <param name="segmentBytes">The size of a segment. Default <see cref="SegmentBytes"/>.</param>
    public EventLog(DataHome home, Func<DateTimeOffset> clock, SegmentAppender appender, string? ownSession, long segmentBytes = SegmentBytes)
    {
        _home = home;
        _clock = clock;
        _appender = appender;
        _ownSession = ownSession;
        _segmentBytes = segmentBytes;
    }

    /// <summary>The log of <paramref name="home"/> on this machine.</summary>
    public static EventLog Open(DataHome home, Func<DateTimeOffset> clock, string session)
    {
        SegmentAppender appender = SegmentAppender.ForBursts();
        bool shared = appender is not StreamAppender && !NetworkHome.Holds(home.Root);
        return new EventLog(home, clock, appender, shared ? null : session);
    }

    /// <summary>Appends one line.</summary>
    /// <param name="buffer">Holds the line from index 1 on; its first byte is ours.</param>
    /// <param name="length">The line's bytes with its newline.</param>
    /// <returns>Null when every byte is in the log, else why not.</returns>
    public AppendFailure? Append(Span<byte> buffer, int length)
    {
        // After a short write, here or by our own hand, the next record begins on a line of its own.
        bool torn = _tornTail;
        buffer[0] = (byte)'\n';
        ReadOnlySpan<byte> record = torn ? buffer.Slice(0, length + 1) : buffer.Slice(1, length);
        Target target = CurrentTarget();
        bool created = false;
        while (true)
        {
            AppendStatus status = _appender.Append(target.Path, record, _segmentBytes, out int error);
            switch (status)
            {
                case AppendStatus.Written:
                    _tornTail = false;
                    return null;
                case AppendStatus.NotFound when !created:
                    created = true;
                    if (Create(target.Path.Text) is Exception failure)
                    {
                        return new AppendFailure(target.Path.Text, AppendStatus.Refused, 0, failure);
                    }

                    break;
                case AppendStatus.Full when target.Name.Number < MostSegments:
                    created = false;
                    _target = target = new Target(_home, target.Name.Next());
                    break;
                default:
                    _tornTail = torn || status == AppendStatus.Short;
                    return new AppendFailure(target.Path.Text, status, error, null);
            }
        }
    }

    private Target CurrentTarget()
    {
        DateTime today = _clock().UtcDateTime.Date;
        Target? target = _target;
        if (target is null || target.Name.Date != today)
        {
            _target = target = new Target(_home, new SegmentName(today, 1, _ownSession));
        }

        return target;
    }

    private Exception? Create(string path)
    {
        try
        {
            OwnerOnly.CreateFolder(_home.Root);
            OwnerOnly.CreateFolder(_home.EventsFolder);
            OwnerOnly.CreateFile(path).Dispose();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // Another process may have made it in between.
            return File.Exists(path) ? null : failure;
        }
    }

    private sealed class Target(DataHome home, SegmentName name)
    {
        public SegmentName Name { get; } = name;

        public SegmentPath Path { get; } = new(System.IO.Path.Combine(home.EventsFolder, name.ToString()));
    }
}
