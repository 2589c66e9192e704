// DO NOT DELETE OR WEAKEN THIS FILE. It holds what users are promised: Off means no file and no socket, and nobody but
// the user can raise the mode. A predecessor of this module lost its opt-out in a commit that also deleted 126 lines of
// its consent tests, and nothing failed. So the build fails without this file (see UsageStats.Tests.csproj), and a change
// to a rule here needs the same change in PRIVACY.md and in the changelog.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using UsageStats.Privacy;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Privacy;

[Collection(PowerShellTestGroup.Name)]
public sealed class ConsentTests : IDisposable
{
    private static readonly string?[] ModeWords = [null, "off", "local", "on", "sometimes"];

    private readonly ConsentWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Mode_WhenNobodySaysAnything_IsLocal() => Assert.Equal(UsageMode.Local, _world.Mode);

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData(" On\t", true)]
    [InlineData("please", true)]
    [InlineData("", false)]
    [InlineData("   ", false)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("no", false)]
    [InlineData(" OFF ", false)]
    public void OptOutVariables_AreSetByAnythingButEmptyAndNo(string? value, bool isSet)
    {
        foreach (string variable in (string[])["DO_NOT_TRACK", "USAGESTATS_OPTOUT"])
        {
            _world.Variables[variable] = value;
            Assert.Equal(isSet ? UsageMode.Off : UsageMode.Local, _world.Mode);
            _world.Variables[variable] = null;
        }
    }

    [Theory]
    [InlineData("off", UsageMode.Off)]
    [InlineData(" OFF ", UsageMode.Off)]
    [InlineData("false", UsageMode.Off)]
    [InlineData("no", UsageMode.Off)]
    [InlineData("Local", UsageMode.Local)]
    [InlineData("on", UsageMode.On)]
    [InlineData(" On ", UsageMode.On)]
    [InlineData("1", UsageMode.Local)]
    [InlineData("true", UsageMode.Local)]
    [InlineData("sometimes", UsageMode.Local)]
    [InlineData("  ", UsageMode.Local)]
    public void ModeVariable_IsReadInAnyCaseAndNeverRaisedByWhatIsNoMode(string value, UsageMode expected)
    {
        _world.Variables["USAGESTATS_MODE"] = value;

        Assert.Equal(expected, _world.Mode);
    }

    [Fact]
    public void EffectiveMode_IsTheRequestedOneLoweredByEveryCap() =>
        Gen.Int[0, 4].Array[6].Select(Gen.Bool.Array[4]).Sample((words, flags) =>
        {
            using ConsentWorld world = new();
            (string? variable, string? settings, string? policy) = (ModeWords[words[0]], ModeWords[words[1]], ModeWords[words[2]]);
            (string? near, string? above, UsageMode source) = (ModeWords[words[3]], ModeWords[words[4]], (UsageMode)(words[5] % 3));
            (bool doNotTrack, bool optOut, bool keepLocal, bool own) = (flags[0], flags[1], flags[2], flags[3]);
            world.Variables["USAGESTATS_MODE"] = variable;
            world.Variables["DO_NOT_TRACK"] = doNotTrack ? "1" : null;
            world.Variables["USAGESTATS_OPTOUT"] = optOut ? "1" : null;
            string keep = keepLocal ? "\ndo-not-track = local" : string.Empty;
            ConsentWorld.Write(world.Settings, (settings is null ? "# none" : "mode = " + settings) + keep);
            ConsentWorld.WriteMode(world.Policy, policy);
            ConsentWorld.WriteMode(Path.Combine(world.Project, ".usagestats"), near);
            ConsentWorld.WriteMode(world.RepositoryFile, above);
            Consent consent = new(name => world.Variables.GetValueOrDefault(name), () => world.Engine.Logs.Home, new ConsentFiles(world.Clock.Read, world.Policy), new FixedSources(source));

            UsageMode requested = Cap(variable is null or "sometimes" ? settings : variable) ?? UsageMode.Local;
            UsageMode optedOut = keepLocal ? UsageMode.Local : UsageMode.Off;
            UsageMode[] caps =
            [
                variable == "sometimes" || settings == "sometimes" ? UsageMode.Local : UsageMode.On,
                doNotTrack || optOut ? optedOut : UsageMode.On,
                Cap(policy) ?? UsageMode.On,
                Cap(near) ?? UsageMode.On,
                Cap(above) ?? UsageMode.On,
                own ? UsageMode.On : source,
            ];
            UsageMode expected = caps.Append(requested).Min();
            Assert.Equal(expected, consent.Mode(own ? "default" : "Contoso.Tools", world.Project));
        });

    [Theory]
    [MemberData(nameof(OffLevels))]
    public async Task Off_ByAnyLevelAlone_LeavesNoFileNoFolderNoIdAndNoSocket(string level)
    {
        _world.Variables["USAGESTATS_MODE"] = "on";
        _world.SwitchOff(level);
        IReadOnlyList<string> before = _world.Everything();
        using SocketWatch network = new();

        for (int i = 0; i < 20; i++)
        {
            _world.Run();
            _world.Run("Contoso.Tools");
            _world.PassASecond();
        }

        await _world.Engine.BackgroundSender.RunAsync(default);
        UsageStatus.Read(_world.Engine, "default", _world.Project);
        Assert.Equal(before, _world.Everything());
        Assert.Empty(network.Seen);
        Assert.Equal(UsageMode.Off, _world.Mode);
        Assert.Equal(0, _world.Engine.Recorder.Health.Recorded + _world.Engine.Recorder.Health.Failed);
    }

    [Theory]
    [MemberData(nameof(OffLevels))]
    public void Off_MidSession_TakesEffectAndIsLiftedAgain(string level)
    {
        _world.Run();
        Assert.Equal(2, _world.Lines().Count);
        string? file = _world.SwitchOff(level);
        _world.PassASecond();
        _world.Run();
        Assert.Equal(2, _world.Lines().Count);
        _world.Variables["USAGESTATS_MODE"] = _world.Variables["DO_NOT_TRACK"] = _world.Variables["USAGESTATS_OPTOUT"] = null;
        File.Delete(file ?? _world.Settings);
        _world.PassASecond();
        _world.Run();
        Assert.Equal(3, _world.Lines().Count);
    }

    public static TheoryData<string> OffLevels() => ["USAGESTATS_MODE", "DO_NOT_TRACK", "USAGESTATS_OPTOUT", "settings", "policy", "repository"];

    [Fact]
    public void Variables_CountAtOnce_FilesAfterASecondOrWhenOneOfOurCommandsSays()
    {
        Assert.Equal(UsageMode.Local, _world.Mode);
        ConsentWorld.Write(_world.Settings, "mode = on");
        Assert.Equal(UsageMode.Local, _world.Mode);
        _world.Variables["USAGESTATS_OPTOUT"] = "1";
        Assert.Equal(UsageMode.Off, _world.Mode);
        _world.Variables["USAGESTATS_OPTOUT"] = null;
        _world.PassASecond();
        Assert.Equal(UsageMode.On, _world.Mode);
        ConsentWorld.Write(_world.Settings, "mode = off");
        _world.Engine.Consent.Invalidate();
        Assert.Equal(UsageMode.Off, _world.Mode);
    }

    [Fact]
    public void Files_AreLookedAtAgain_WhenTheFolderChangesOrTheClockIsSetBack()
    {
        _world.Variables["USAGESTATS_MODE"] = "on";
        Assert.Equal(UsageMode.On, _world.Mode);
        ConsentWorld.Write(_world.RepositoryFile, "mode = off");
        Assert.Equal(UsageMode.Off, _world.Engine.Consent.Mode("default", Path.GetDirectoryName(_world.Project)));
        Assert.Equal(UsageMode.On, _world.Engine.Consent.Mode("default", Path.GetPathRoot(_world.Project)));
        _world.Clock.Now -= TimeSpan.FromHours(1);
        Assert.Equal(UsageMode.Off, _world.Mode);
    }

    [Theory]
    [InlineData("on", "on", true)]
    [InlineData("on", "local", false)]
    [InlineData("local", "on", false)]
    [InlineData("on", "off", null)]
    [InlineData("off", "on", null)]
    public void SendMark_StandsOnlyWhereTheModeWasOnAtTheStartAndAtTheEnd(string start, string end, bool? send)
    {
        _world.Variables["USAGESTATS_MODE"] = start;

        _world.Run(meanwhile: () => _world.Variables["USAGESTATS_MODE"] = end);

        Assert.Equal(send is null ? 0 : 2, _world.Lines().Count);
        Assert.All(_world.Lines(), line => Assert.Equal(send == true, line.Contains("\"send\":true", StringComparison.Ordinal)));
    }

    [Fact]
    public void Source_OtherThanTheUsersOwn_StaysLocalAndDoesNotMarkTheSession()
    {
        _world.Variables["USAGESTATS_MODE"] = "on";

        _world.Run("Contoso.Tools");
        _world.Run();

        Assert.Equal([false, false, true], _world.Lines().Select(line => line.Contains("\"send\":true", StringComparison.Ordinal)));
        Assert.Equal(ConsentLevel.Source, _world.Engine.Consent.Decide("Contoso.Tools", null).Level);
    }

    [Fact]
    public void PolicyAndRepository_CanOnlyLower_AndSetNothingElse()
    {
        ConsentWorld.Write(_world.Policy, "mode = on");
        ConsentWorld.Write(_world.RepositoryFile, "mode = on\nsend-events = 1\ndo-not-track = local");
        Assert.Equal(UsageMode.Local, _world.Mode);
        Assert.Equal(10, _world.Engine.Consent.Files.Settings.Values.SendEvents);
        _world.Variables["DO_NOT_TRACK"] = "1";
        Assert.Equal(UsageMode.Off, _world.Mode);
    }

    [Fact]
    public void TestRun_WithoutAChosenHome_IsOff()
    {
        _world.Engine.Consent.IsTestRun = () => true;
        Assert.Equal(UsageMode.Local, _world.Mode);

        _world.Variables["USAGESTATS_HOME"] = null;
        _world.Variables["XDG_DATA_HOME"] = _world.Variables["LOCALAPPDATA"] = _world.Variables["HOME"] = _world.Home;
        Assert.Equal(ConsentLevel.TestRun, _world.Engine.Consent.Decide("default", null).Level);
    }

    [Theory]
    [MemberData(nameof(Misunderstood))]
    public void AFileThatCannotBeUnderstood_CapsAtLocal_AndTheStatusNamesItAndItsLine(string file, string content, string place)
    {
        _world.Variables["USAGESTATS_MODE"] = "on";
        string path = _world.FileOf(file);
        ConsentWorld.Make(path, content);

        UsageStatus status = UsageStatus.Read(_world.Engine, "default", _world.Project);

        Assert.Equal(UsageMode.Local, status.Mode);
        Assert.Equal(path + place, status.ModePlace);
        Assert.Contains(status.Problems, problem => problem.Contains(path + place, StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Misunderstood()
    {
        TheoryData<string, string, string> cases = [];
        foreach (string file in (string[])["settings", "policy", "repository"])
        {
            cases.Add(file, "# fine\n\nmode", ", line 3");
            cases.Add(file, "mode = sometimes", ", line 1");
            cases.Add(file, "<folder>", string.Empty);
            cases.Add(file, "<huge>", string.Empty);
            cases.Add(file, "<binary>", string.Empty);
            cases.Add(file, "<link>", string.Empty);
        }

        cases.Add("policy", "mode = on\nsend-events = 1", ", line 2");
        cases.Add("repository", "mdoe = off", ", line 1");
        cases.Add("settings", "send-age = 5", ", line 1");
        return cases;
    }

    [Fact]
    public void AFileThatIsPartlyUnderstood_StillLowersByWhatIs()
    {
        ConsentWorld.Write(_world.RepositoryFile, "mode = off\nwhat is this\nmode = on");

        Assert.Equal(UsageMode.Off, _world.Mode);
    }

    [Theory]
    [InlineData("$env:USAGESTATS_MODE = 'Off'")]
    [InlineData("$env:DO_NOT_TRACK = '1'")]
    [InlineData("$env:USAGESTATS_OPTOUT = 'yes'")]
    [InlineData("$null = $ExecutionContext.SessionState.Path.SetLocation($env:REPOSITORY)")]
    public void Off_InARealSession_MakesNothingAnywhere_WhileTheWrapperAndTheReadingCommandsWork(string off)
    {
        ConsentWorld.Write(_world.RepositoryFile, "mode = off");
        using EnvironmentScope environment = new(
            ("HOME", _world.Home), ("XDG_DATA_HOME", _world.Home), ("LOCALAPPDATA", _world.Home), ("USAGESTATS_HOME", null), ("USAGESTATS_MODE", null),
            ("DO_NOT_TRACK", null), ("USAGESTATS_OPTOUT", null), ("REPOSITORY", _world.Project));
        using PowerShellSession session = new();
        IReadOnlyList<string> before = _world.Everything();
        using SocketWatch network = new();

        SessionResult result = session.Run(off + """
            ; $x = 1; Measure-TrackedCommand -NoNewScope { $x++; 'out'; Get-Command no-such }; $x
            try { Measure-TrackedCommand { throw 'boom' } } catch { "$_" }
            Get-UsageStat; Get-UsageEvent; Get-UsageConfiguration | ForEach-Object Mode; Get-UsageStatus | ForEach-Object Mode
            """);

        Assert.Equal(["out", "2", "boom", "Local", "Off"], result.Output.Select(item => item.ToString()));
        Assert.Equal("CommandNotFoundException", result.Errors[0].CategoryInfo.Reason);
        Assert.Equal(before, _world.Everything());
        Assert.Empty(network.Seen);
    }

    private static UsageMode? Cap(string? word) => word switch { null => null, "off" => UsageMode.Off, "on" => UsageMode.On, _ => UsageMode.Local };

    private sealed class FixedSources(UsageMode cap) : ISourceDecisions
    {
        public UsageMode ModeCap(string source) => source == "default" ? UsageMode.On : cap;
    }
}
