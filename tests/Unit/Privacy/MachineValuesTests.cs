using System;
using System.IO;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Privacy;

public sealed class MachineValuesTests
{
    [Theory]
    [InlineData("alice")]
    [InlineData("ALICE")]
    [InlineData("deploy for Alice")]
    [InlineData("alice's build")]
    [InlineData("x_alice_y")]
    [InlineData("malice alice")]
    public void IsIn_WhereTheValueStandsAsAWord_IsTrue(string text) => Assert.True(new MachineValues("alice").IsIn(text));

    [Theory]
    [InlineData("malice")]
    [InlineData("alice2")]
    [InlineData("alicé")]
    [InlineData("Alicée")]
    [InlineData("ali ce")]
    [InlineData("")]
    public void IsIn_WhereTheValueIsPartOfAWord_IsFalse(string text) => Assert.False(new MachineValues("alice").IsIn(text));

    [Theory]
    [InlineData("root")]
    [InlineData("Admin")]
    [InlineData("ADMINISTRATOR")]
    [InlineData("runner")]
    [InlineData("user")]
    [InlineData("localhost")]
    [InlineData("vagrant")]
    [InlineData("bob")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("/")]
    [InlineData("/app")]
    [InlineData(null)]
    public void IsIn_OnGenericShortAndEmptyValues_IsFalse(string? value) => Assert.False(new MachineValues(value).IsIn(value + " root bob /app"));

    [Theory]
    [InlineData("/srv/people/bob/x")]
    [InlineData(@"\srv\people\bob")]
    [InlineData("in /SRV/people/bob: done")]
    public void IsIn_OnAHome_FindsItWithEitherSlashEvenWhenTheNameIsShort(string text) => Assert.True(new MachineValues("/srv/people/bob/").IsIn(text));

    [Fact]
    public void IsIn_OnAHome_FindsItsLastFolderAsAWord() => Assert.True(new MachineValues(@"D:\people\alice").IsIn("for alice"));

    [Fact]
    public void Current_HoldsThisMachinesHomeAndHost()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        bool telling = Path.GetDirectoryName(home) is string parent && parent != Path.GetPathRoot(home);

        Assert.Equal(telling, MachineValues.Current.IsIn(home));
        Assert.Equal(new MachineValues(Environment.MachineName).IsIn(Environment.MachineName), MachineValues.Current.IsIn(Environment.MachineName));
    }

    [Fact]
    public void Constructor_WithoutValues_IsRefused() => Assert.Throws<ArgumentNullException>(() => new MachineValues(null!));
}
