using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Torture;

/// <summary>A short run of tests/Torture with a fixed seed, a scenario a test. What it prints is the message of a failure.</summary>
public sealed class ShortTortureTests
{
    public static TheoryData<string> Scenarios =>
        ["killed-writers", "wrapped-calls", "runspaces", "hostile-receivers", "full-disk", "lost-home", "damaged-files", "clock", "fuzzed-lines", "clearing", "crowd"];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Torture_OfTheShortKind_LosesNothing(string scenario)
    {
        using TemporaryFolder folder = new();
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "UsageStats.Torture.dll"), "--quick", "--seed", "20261123", "--only", scenario];
        ProcessStartInfo start = new("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["USAGESTATS_HOME"] = folder["no-home"];
        using Process torture = Process.Start(start)!;
        Task<string> errors = torture.StandardError.ReadToEndAsync();
        string printed = await torture.StandardOutput.ReadToEndAsync() + await errors;
        await torture.WaitForExitAsync();

        Assert.True(torture.ExitCode == 0, printed);
        Assert.Contains($"{scenario}: ", printed, StringComparison.Ordinal);
    }
}
