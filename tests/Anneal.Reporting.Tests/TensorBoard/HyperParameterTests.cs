using Anneal.Reporting.TensorBoard;

namespace Anneal.Reporting.Tests.TensorBoard;

/// <summary>What fills TensorBoard's HPARAMS tab, by the field numbers of its definitions.</summary>
public sealed class HyperParameterTests
{
    private const double Time = 1795309323.5;

    [Fact]
    public void An_experiment_names_its_values_and_metrics()
    {
        var data = Written("_hparams_/experiment", writer =>
            writer.WriteExperiment(
                "rates × schedules",
                [new("rate", 0.1), new("rate", 0.3), new("schedule", "cosine(base -> 0)"), new("rate", 0.1)],
                "validation_loss",
                "train_loss"
            )
        );
        Assert.Equal([2], data.Numbers); // version 0 is not written
        var experiment = data[2];
        Assert.Equal(("rates × schedules", Time), (experiment.Text(1), experiment.Double(3)));
        var parameters = experiment.All(4).ToArray();
        Assert.Equal(["rate", "schedule"], parameters.Select(each => each.Text(1)));
        Assert.Equal([3, 1], parameters.Select(each => each.Number(4))); // FLOAT64, STRING
        Assert.Equal([0.1, 0.3], parameters[0][5].All(1).Select(value => value.Double(2)));
        Assert.Equal(["cosine(base -> 0)"], parameters[1][5].All(1).Select(value => value.Text(3)));
        Assert.Equal(["validation_loss", "train_loss"], experiment.All(5).Select(metric => metric[1].Text(2)));
    }

    [Fact]
    public void A_session_begins_with_its_values_and_ends_with_how_it_went()
    {
        var start = Written("_hparams_/session_start_info", writer =>
            writer.WriteSessionStart("7", new("rate", 1e-4), new("schedule", "constant(base)"))
        )[3];
        Assert.Equal(("7", Time), (start.Text(4), start.Double(5)));
        var values = start.All(1).ToDictionary(entry => entry.Text(1), entry => entry[2]);
        Assert.Equal(["rate", "schedule"], values.Keys.Order());
        Assert.Equal((1e-4, "constant(base)"), (values["rate"].Double(2), values["schedule"].Text(3)));

        foreach (var (isSuccess, status) in new[] { (true, 1L), (false, 2L) })
        {
            var end = Written("_hparams_/session_end_info", writer => writer.WriteSessionEnd(isSuccess))[4];
            Assert.Equal((status, Time), (end.Number(1), end.Double(2)));
        }
    }

    /// <summary>The plugin's data of the one event that is written.</summary>
    private static WireMessage Written(string tag, Action<EventFileWriter> write)
    {
        var file = new MemoryStream();
        write(EventFileWriter.Begin(file, new StoppedClock()));
        file.Position = 0;
        var value = new WireMessage(EventFileReader.Records(file).Skip(1).Single())[5][1];
        Assert.Equal(tag, value.Text(1));
        // A tensor of one float, 0: DT_FLOAT, shape [1].
        Assert.Equal((1, 1), (value[8].Number(1), value[8][2][2].Number(1)));
        var plugin = value[9][1];
        Assert.Equal("hparams", plugin.Text(1));
        return plugin[2];
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 1, 2, 3, 500, TimeSpan.Zero);
    }
}
