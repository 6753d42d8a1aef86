// TorchSharp's side of the comparison, as torch_training.py is PyTorch's: training throughput of one model on the CPU,
// or the cost of a scheduler's step. One JSON document on standard output.
//
//     dotnet TorchSharpPeer.dll lenet 256 2 0.5 5      model, batch, threads, seconds of a trial, trials
//     dotnet TorchSharpPeer.dll schedule
using System.Globalization;
using System.Text.Json;
using Anneal.Peers;

var result = args switch
{
    ["schedule"] => new Dictionary<string, object> { ["schedulers"] = SchedulerCosts.Measure() },
    [var model, var batch, var threads, var seconds, var trials] => new Training(
        model,
        Whole(batch),
        Whole(threads)
    ).Measure(double.Parse(seconds, CultureInfo.InvariantCulture), Whole(trials)),
    _ => throw new ArgumentException("MODEL BATCH THREADS SECONDS TRIALS, or 'schedule'"),
};
Console.WriteLine(JsonSerializer.Serialize(result, Options.Indented));

static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

internal static class Options
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
