using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using UsageStats.Cmdlets.Sending;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Sending;

public sealed class SendProgressTests
{
    [Fact]
    public void ShowUntilDone_BeforeAnythingWasSent_SaysSo()
    {
        TaskCompletionSource sending = new();
        List<ProgressRecord> shown = [];

        new SendProgress().ShowUntilDone(sending.Task, record =>
        {
            shown.Add(record);
            sending.TrySetResult();
        });

        Assert.Equal(["Waiting for the first answer", "Done"], shown.ConvertAll(record => record.StatusDescription));
    }

    [Fact]
    public void ShowUntilDone_OfSeveralSinks_CountsEach()
    {
        TaskCompletionSource sending = new();
        SendProgress progress = new();
        progress.Report("team", 1200);
        progress.Report("archive", 3);
        List<ProgressRecord> shown = [];

        progress.ShowUntilDone(sending.Task, record =>
        {
            shown.Add(record);
            sending.TrySetResult();
        });

        Assert.StartsWith("archive: 3, team: 1", shown[0].StatusDescription, System.StringComparison.Ordinal);
        Assert.Equal(ProgressRecordType.Completed, shown[1].RecordType);
    }
}
