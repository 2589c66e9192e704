using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using UsageStats.Events;
using UsageStats.Storage;
using UsageStats.Tests.Support;

namespace UsageStats.Torture.Framework;

/// <summary>Counts every event to the end: those noted as recorded, those in the log, and those that arrived.</summary>
internal sealed class Oracle
{
    private readonly Dictionary<(string Session, long Number), UsageEvent> _logged = [];
    private readonly Dictionary<string, UsageEvent> _byId = [];
    private readonly TortureHome _home;
    private readonly Findings _findings;

    public Oracle(TortureHome home, Findings findings)
    {
        _home = home;
        _findings = findings;
        foreach (Segment segment in Segment.List(home.Home.EventsFolder))
        {
            Read(segment);
        }
    }

    /// <summary>Lines that hold no whole event.</summary>
    public int Torn { get; private set; }

    /// <summary>Events in the log.</summary>
    public IReadOnlyCollection<UsageEvent> Logged => _byId.Values;

    /// <summary>Every noted event that may not be cleared is in the log.</summary>
    /// <returns>How many were noted, and how many of them are lost.</returns>
    public (int Noted, int Lost) CheckNoted()
    {
        int noted = 0;
        int lost = 0;
        foreach ((string session, long number) in Noted())
        {
            noted++;
            if (!_logged.ContainsKey((session, number)))
            {
                lost++;
                _findings.Wrong($"event {number} of session {session} was recorded and is not in the log");
            }
        }

        return (noted, lost);
    }

    /// <summary>The same, and says so.</summary>
    public void TellNoted()
    {
        (int noted, int lost) = CheckNoted();
        _findings.Did($"{noted:N0} recorded events to keep, {lost} lost; {_byId.Count:N0} in the log, {Torn} torn lines");
    }

    /// <summary>No line is torn.</summary>
    public void CheckWhole() => _findings.Expect(Torn == 0, $"{Torn} torn lines");

    /// <summary>Every event that may leave has arrived, and what arrived twice did so under its own id.</summary>
    public void CheckReceived(IReadOnlyList<ReceivedRequest> requests)
    {
        Deliveries deliveries = new(requests);
        int missing = 0;
        foreach (UsageEvent sent in _byId.Values.Where(logged => logged.Send && !deliveries.Ids.ContainsKey(logged.Id)))
        {
            missing++;
            _findings.Wrong($"event {sent.Id} '{sent.Name}' never arrived");
        }

        foreach (string problem in deliveries.Problems)
        {
            _findings.Wrong($"{problem}");
        }

        _findings.Did($"{requests.Count:N0} requests with {deliveries.Ids.Count:N0} events; {missing} missing, {deliveries.RepeatedBatches} batches and {deliveries.RepeatedEvents} events repeated under their own ids");
    }

    private IEnumerable<(string Session, long Number)> Noted()
    {
        foreach (string path in Directory.GetFiles(_home.Notes))
        {
            string text = File.ReadAllText(path);

            // A note that its writer was killed over is none.
            foreach (string note in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = note.Split(' ');
                if (parts[1] != Names.Cleared)
                {
                    yield return (Path.GetFileName(path), long.Parse(parts[0], CultureInfo.InvariantCulture));
                }
            }
        }
    }

    private void Read(Segment segment)
    {
        try
        {
            using SegmentLines lines = new(segment.Path);
            while (lines.MoveNext())
            {
                if (EventReader.Read(lines.Current) is UsageEvent read)
                {
                    Take(read);
                }
                else
                {
                    Torn++;
                }
            }
        }
        catch (IOException)
        {
            // Something else stands there: a scenario put it.
        }
    }

    private void Take(UsageEvent read)
    {
        _findings.Expect(_byId.TryAdd(read.Id, read), $"two events have the id {read.Id}");
        UsageProperty? number = read.Properties.Where(property => property.Name == TortureHome.Number).Select(property => (UsageProperty?)property).FirstOrDefault();
        if (number is { } found)
        {
            _findings.Expect(_logged.TryAdd((read.Session, found.Value.WholeNumber), read), $"event {found.Value.WholeNumber} of session {read.Session} is in the log twice");
        }
    }
}
