extern alias ProfileHook;

using System;
using System.IO;
using System.Reflection;
using ProfileHook::UsageStats;
using UsageStats.Sending;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Profiles;

public sealed class ProfileHookTests : IDisposable
{
    private const string Framework = "bin/net8.0";
    private const string Engine = "UsageStats.Engine.dll";

    private readonly TemporaryFolder _modules = new();

    public void Dispose() => _modules.Dispose();

    [Theory]
    [InlineData("1.9.0", "1.10.0")]
    [InlineData("1.10.0", "1.10.0")]
    [InlineData("UsageStats", "UsageStats")]
    [InlineData("elsewhere", null)]
    public void Engine_IsThatOfTheNewestVersionOrOfTheSameFolder(string hook, string? expected)
    {
        Install("1.9.0");
        Install("1.10.0");
        Install("UsageStats");
        Directory.CreateDirectory(_modules["1.11.0"]);

        string? found = NewestEngine.Find(_modules[hook, Framework + "/UsageStats.ProfileHook.dll"]);

        Assert.Equal(expected is null ? null : Path.GetFullPath(_modules[expected, Framework + "/" + Engine]), found is null ? null : Path.GetFullPath(found));
    }

    [Fact]
    public void Sender_IsAMethodOfTheEngineThatAsksForNothing()
    {
        MethodInfo? run = typeof(UsageEngine).Assembly.GetType(NewestEngine.Sender)?.GetMethod(NewestEngine.Run);

        Assert.True(run is { IsStatic: true });
        Assert.Empty(run!.GetParameters());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    [InlineData(null, false)]
    public void IsDue_GoesByTheTimeThatTheSenderSets(int? hours, bool expected)
    {
        DataHome home = new(_modules["home"]);
        Directory.CreateDirectory(home.Root);
        if (hours is int some)
        {
            DueFile.Set(home, DateTimeOffset.UtcNow.AddHours(some));
        }

        Assert.Equal(expected, ProfileHook::UsageStats.ProfileHook.IsDue(home.Root));
    }

    [Fact]
    public void Assembly_RefersToNothingOfOurs()
    {
        // One of an older version must never bring an older engine into a shell.
        Assert.DoesNotContain(typeof(NewestEngine).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("UsageStats", StringComparison.Ordinal));
    }

    private void Install(string folder)
    {
        string engine = _modules[folder, Framework + "/" + Engine];
        Directory.CreateDirectory(Path.GetDirectoryName(engine)!);
        File.WriteAllText(engine, string.Empty);
    }
}
