using System.Runtime.InteropServices;
using UsageStats.Storage;
using Xunit;

namespace UsageStats.Tests.Storage;

public sealed class UnixNativeTests
{
    // <fcntl.h> of each system: O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW.
    [Theory]
    [InlineData(false, Architecture.X64, 0x80000 | 0x800 | 0x20000)]
    [InlineData(false, Architecture.Arm64, 0x80000 | 0x800 | 0x8000)]
    [InlineData(false, Architecture.Ppc64le, 0x80000 | 0x800 | 0x8000)]
    [InlineData(false, Architecture.S390x, 0x80000 | 0x800 | 0x20000)]
    [InlineData(true, Architecture.Arm64, 0x1000000 | 0x4 | 0x100)]
    [InlineData(true, Architecture.X64, 0x1000000 | 0x4 | 0x100)]
    public void Flags_AreThoseOfTheSystem(bool macOS, Architecture architecture, int expected) =>
        Assert.Equal(expected, UnixNative.FlagsOf(macOS, architecture));
}
