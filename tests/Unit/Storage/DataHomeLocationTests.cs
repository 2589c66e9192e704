using System;
using System.Collections.Generic;
using System.IO;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Storage;

public sealed class DataHomeLocationTests
{
    [Fact]
    public void Find_TakesTheChosenFolderFirst()
    {
        string chosen = Path.Combine(Path.GetTempPath(), "chosen");

        Assert.Equal(chosen, Find(new() { ["USAGESTATS_HOME"] = chosen, ["XDG_DATA_HOME"] = "/x", ["HOME"] = "/home/a" }, out _));
    }

    [Fact]
    public void Find_OfARelativeFolder_SaysWhatIsWrongWithIt()
    {
        Assert.Null(Find(new() { ["USAGESTATS_HOME"] = "stats" }, out string? problem));
        Assert.Equal("USAGESTATS_HOME is 'stats', which is not a full path.", problem);
    }

    [UnixFact]
    public void Find_OnLinux_FollowsTheXdgSpecification()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal("/data/UsageStats", Find(new() { ["XDG_DATA_HOME"] = "/data", ["HOME"] = "/h" }, out _));
            Assert.Equal("/h/.local/share/UsageStats", Find(new() { ["HOME"] = "/h" }, out _));
            Assert.Equal("/h/.local/share/UsageStats", Find(new() { ["XDG_DATA_HOME"] = "relative", ["HOME"] = "/h" }, out _));
        }
        else
        {
            Assert.Equal("/h/Library/Application Support/UsageStats", Find(new() { ["HOME"] = "/h" }, out _));
        }
    }

    private static string? Find(Dictionary<string, string> variables, out string? problem) =>
        DataHomeLocation.Find(name => variables.GetValueOrDefault(name), out problem);
}
