using System.Globalization;
using Anneal.Reporting.Tests.TensorBoard;

namespace Anneal.Cli.Tests.EndToEnd.Studies;

/// <summary>TensorBoard's files of a study.</summary>
public sealed class StudyEventFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_studys_folder_fills_the_tab_of_hyper_parameters()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var store = folder.File("study.db");
        string[] sweep =
        [
            "sweep",
            "--rates",
            "0.1,0.2",
            "--vary",
            "layers=two",
            "--steps",
            "9",
            "--seeds",
            "1",
            "--strategy",
            "grid",
            "--metric",
            "score",
            "--store",
            store,
            "--",
            "sh",
            "-c",
            "test \"$1\" = 0.1 || exit 3; for i in 4 9; do printf '{{\"step\": %s, \"score\": %s}}\\n' $i $1; done",
            "trial",
            "{rate}",
            "{layers}",
        ];
        // The second fails before it has said anything: TensorBoard never hears of it.
        Assert.Equal(0, (await ToolRun.OfAsync(sweep)).ExitCode);
        var root = Path.Combine($"{store}.checkpoints", "tensorboard");
        var experiment = Plugin(Assert.Single(Values(root)), "_hparams_/experiment")[2];
        Assert.Equal(
            ["rate 0.1 0.2", "schedule constant(base)", "layers two", "updates 9"],
            experiment.All(4).Select(info => $"{info.Text(1)} {string.Join(' ', info[5].All(1).Select(ValueText))}")
        );
        Assert.Equal("score", experiment[5][1].Text(2));

        var run = Assert.Single(Directory.GetDirectories(root));
        Assert.Equal("0-0-0-1", Path.GetFileName(run));
        var values = Values(run);
        var start = Plugin(values[0], "_hparams_/session_start_info")[3];
        Assert.Equal("0-0", start.Text(4));
        Assert.Equal(
            ["layers two", "rate 0.1", "schedule constant(base)", "updates 9"],
            start.All(1).Select(entry => $"{entry.Text(1)} {ValueText(entry[2])}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(["score", "score"], values[1..3].Select(value => value.Text(1)));
        Assert.Equal(1, Plugin(values[3], "_hparams_/session_end_info")[4].Number(1));
        Assert.Equal(4, values.Length);
    }

    private static WireMessage[] Values(string folder)
    {
        using var file = File.OpenRead(Assert.Single(Directory.GetFiles(folder)));
        return [.. EventFileReader.Records(file).Skip(1).Select(data => new WireMessage(data)[5][1])];
    }

    private static WireMessage Plugin(WireMessage value, string tag)
    {
        Assert.Equal(tag, value.Text(1));
        return value[9][1][2];
    }

    private static string ValueText(WireMessage value) =>
        value.Numbers.Single() == 2 ? value.Double(2).ToString(CultureInfo.InvariantCulture) : value.Text(3);
}
