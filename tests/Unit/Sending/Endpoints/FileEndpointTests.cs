using System.IO;
using UsageStats.Sending.Endpoints;
using UsageStats.Sending.Sinks;
using Xunit;

namespace UsageStats.Tests.Sending.Endpoints;

public sealed class FileEndpointTests
{
    [Theory]
    [InlineData("outbox")]
    [InlineData("a b#c?d%41é")]
    public void Parse_OfAFullPath_ComesBackAsThatPath(string name)
    {
        string folder = Path.Combine(Path.GetTempPath(), name);

        SinkEndpoint endpoint = EndpointParser.Parse(SinkKind.File, folder, null, static _ => null);

        // As the sink's file keeps it.
        Assert.Equal(folder, new System.Uri(endpoint.Uri.AbsoluteUri).LocalPath);
    }

    [Theory]
    [InlineData(null, null, EndpointProblem.EndpointMissing)]
    [InlineData("outbox", null, EndpointProblem.EndpointNotUnderstood)]
    [InlineData("./outbox", null, EndpointProblem.EndpointNotUnderstood)]
    [InlineData("https://usage.example.com", null, EndpointProblem.EndpointNotUnderstood)]
    [InlineData("file:///outbox", "key", EndpointProblem.ApiKeyNotUnderstood)]
    public void Parse_OfWhatIsNoFolder_SaysWhatIsWrong(string? text, string? key, EndpointProblem problem) =>
        Assert.Equal(problem, Assert.Throws<EndpointException>(() => EndpointParser.Parse(SinkKind.File, text, key, static _ => null)).Problem);
}
