using UsageStats.Sending.Sinks;
using Xunit;

namespace UsageStats.Tests.Sending.Sinks;

public sealed class AnswerTableTests
{
    [Theory]
    [InlineData(200, AnswerVerdict.Accepted)]
    [InlineData(202, AnswerVerdict.Accepted)]
    [InlineData(204, AnswerVerdict.Accepted)]
    [InlineData(206, AnswerVerdict.Accepted)]
    [InlineData(408, AnswerVerdict.Retry)]
    [InlineData(429, AnswerVerdict.Retry)]
    [InlineData(500, AnswerVerdict.Retry)]
    [InlineData(502, AnswerVerdict.Retry)]
    [InlineData(503, AnswerVerdict.Retry)]
    [InlineData(504, AnswerVerdict.Retry)]
    [InlineData(599, AnswerVerdict.Retry)]
    [InlineData(413, AnswerVerdict.Split)]
    [InlineData(400, AnswerVerdict.Reject)]
    [InlineData(422, AnswerVerdict.Reject)]
    [InlineData(301, AnswerVerdict.Pause)]
    [InlineData(304, AnswerVerdict.Pause)]
    [InlineData(401, AnswerVerdict.Pause)]
    [InlineData(403, AnswerVerdict.Pause)]
    [InlineData(404, AnswerVerdict.Pause)]
    [InlineData(405, AnswerVerdict.Pause)]
    [InlineData(407, AnswerVerdict.Pause)]
    [InlineData(410, AnswerVerdict.Pause)]
    [InlineData(418, AnswerVerdict.Pause)]
    [InlineData(451, AnswerVerdict.Pause)]
    [InlineData(999, AnswerVerdict.Pause)]
    public void Verdict_OfEachStatus_IsAsTheDesignSays(int status, object verdict) => Assert.Equal(verdict, AnswerTable.Verdict(status));
}
