using System.Diagnostics;
using System.Globalization;

namespace Anneal.Peers;

/// <summary>A training of random images, one slice of them after the other.</summary>
internal sealed class Training
{
    private const long Images = 16_384;

    private readonly nn.Module<Tensor, Tensor> network;
    private readonly optim.Optimizer optimizer;
    private readonly Tensor images,
        labels;
    private readonly int batch;
    private long first;

    public Training(string model, int batch, int threads)
    {
        set_num_threads(threads);
        random.manual_seed(0);
        this.batch = batch;
        images = rand(Images, 1, 28, 28);
        labels = randint(0, 10, Images, dtype: ScalarType.Int64);
        network = model == "lenet" ? LeNet() : Mlp();
        optimizer = torch.optim.SGD(network.parameters(), 0.05);
    }

    /// <summary>Trials after one that warms up, as torch_training.py writes them.</summary>
    public Dictionary<string, object> Measure(double seconds, int trials)
    {
        Try(seconds);
        return new() { ["trials"] = Enumerable.Range(0, trials).Select(_ => Try(seconds)).ToArray() };
    }

    private static nn.Module<Tensor, Tensor> LeNet() =>
        nn.Sequential(
            nn.Conv2d(1, 6, 5, padding: 2),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 5),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(400, 120),
            nn.ReLU(),
            nn.Linear(120, 84),
            nn.ReLU(),
            nn.Linear(84, 10)
        );

    private static nn.Module<Tensor, Tensor> Mlp() =>
        nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10));

    private Dictionary<string, double> Try(double seconds)
    {
        var (busy, own) = (BusySeconds(), Process.GetCurrentProcess().TotalProcessorTime);
        var (clock, steps) = (Stopwatch.StartNew(), 0L);
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            Step();
            steps++;
        }
        var elapsed = clock.Elapsed.TotalSeconds;
        var others = BusySeconds() - busy - (Process.GetCurrentProcess().TotalProcessorTime - own).TotalSeconds;
        return new()
        {
            ["examples_per_second"] = steps * batch / elapsed,
            ["others_percent"] = 100 * Math.Max(0, others) / (elapsed * Environment.ProcessorCount),
        };
    }

    private void Step()
    {
        using var scope = NewDisposeScope();
        if (first + batch > Images)
            first = 0;
        network.zero_grad(set_to_none: true);
        var loss = nn.functional.cross_entropy(
            network.call(images.slice(0, first, first + batch, 1)),
            labels.slice(0, first, first + batch, 1)
        );
        loss.backward();
        optimizer.step();
        first += batch;
    }

    /// <summary>Seconds of work of all processors together since the machine started.</summary>
    private static double BusySeconds()
    {
        var ticks = File.ReadLines("/proc/stat")
            .First()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9]
            .Select(field => double.Parse(field, CultureInfo.InvariantCulture))
            .ToArray();
        return (ticks.Sum() - ticks[3] - ticks[4]) / 100;
    }
}
