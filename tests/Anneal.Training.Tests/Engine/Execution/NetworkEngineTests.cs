using System.Runtime.Intrinsics;
using Anneal.Tests;
using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Engine.Execution;
using Anneal.Training.Engine.Simd;
using Anneal.Training.Initialization;
using Anneal.Training.Layers;
using Anneal.Training.Losses;
using Anneal.Training.Models;
using Anneal.Training.Optimizers;
using Anneal.Training.Tests.Reference;

namespace Anneal.Training.Tests.Engine.Execution;

public class NetworkEngineTests
{
    private static readonly Shape Image = new(1, 28, 28);

    public static TheoryData<string> BuiltIn => [.. BuiltInModels.All.Select(model => model.Name)];

    [Theory]
    [
        InlineData("lenet", 130),
        InlineData("lenet", 32),
        InlineData("lenet-tensorflow", 75),
        InlineData("mlp", 64),
        InlineData("mlp", 1)
    ]
    public void Trains_to_the_same_bits_with_any_number_of_threads(string model, int batch)
    {
        var single = Train(model, batch, threads: 1);
        foreach (var threads in new[] { 2, 3, 8 })
            Assert.Equal(single, Train(model, batch, threads));
    }

    [Fact]
    public void Trains_to_the_same_bits_twice_and_to_others_from_another_seed()
    {
        Assert.Equal(Train("lenet", batch: 16, threads: 1), Train("lenet", batch: 16, threads: 1));
        Assert.NotEqual(Train("lenet", batch: 16, threads: 1), Train("lenet", batch: 16, threads: 1, seed: 8));
    }

    [Theory, MemberData(nameof(BuiltIn))]
    public void Every_vector_width_gives_the_same_bits(string model)
    {
        var widest = Train(model, batch: 41, threads: 1, plan: ExecutionPlan.For);
        if (Vector256.IsHardwareAccelerated)
            Assert.Equal(
                widest,
                Train(model, batch: 41, threads: 1, plan: ExecutionPlan.With<Simd256, Vector256<float>>)
            );
        Assert.Equal(widest, Train(model, batch: 41, threads: 1, plan: ExecutionPlan.With<SimdScalar, float>));
    }

    [Fact]
    public void Every_vector_width_gives_the_same_gradients_for_sizes_that_fill_no_vector()
    {
        using var workers = new WorkerPool();
        foreach (var model in SmallModels.All.Values)
        {
            var data = Examples.For(model, SmallModels.Shape, count: 37);
            var network = Examples.Network(model, data);
            string Gradients(ExecutionPlan plan)
            {
                var engine = new NetworkEngine(network, workers, plan);
                engine.ComputeGradients(data, Examples.Shuffled(37));
                return engine.Gradients.Sha256();
            }
            var widest = Gradients(ExecutionPlan.For(network));
            if (Vector256.IsHardwareAccelerated)
                Assert.Equal(widest, Gradients(ExecutionPlan.With<Simd256, Vector256<float>>(network)));
            Assert.Equal(widest, Gradients(ExecutionPlan.With<SimdScalar, float>(network)));
        }
    }

    [Fact]
    public void Sums_longer_than_a_cache_are_the_same_bits_with_every_vector_width_and_number_of_threads()
    {
        var data = Examples.For(BuiltInModels.Mlp(29), new(1, 30, 30), count: 450);
        string Gradients(int threads, Func<Network, ExecutionPlan> plan)
        {
            using var workers = new WorkerPool(threads);
            var network = Examples.Network(BuiltInModels.Mlp(29), data);
            var engine = new NetworkEngine(network, workers, plan(network));
            engine.ComputeGradients(data, Examples.Shuffled(450));
            return engine.Gradients.Sha256();
        }
        var widest = Gradients(threads: 1, ExecutionPlan.For);
        Assert.Equal(widest, Gradients(threads: 3, ExecutionPlan.For));
        if (Vector256.IsHardwareAccelerated)
            Assert.Equal(widest, Gradients(threads: 2, ExecutionPlan.With<Simd256, Vector256<float>>));
        Assert.Equal(widest, Gradients(threads: 1, ExecutionPlan.With<SimdScalar, float>));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void A_step_allocates_nothing_on_any_thread(int threads)
    {
        var data = Examples.Classes(Image, count: 40, classes: 10);
        using var workers = new WorkerPool(threads);
        var engine = new NetworkEngine(Examples.Network(BuiltInModels.LeNet, data), workers);
        var optimizer = new Sgd(
            engine.Network.Weights,
            new SgdGroup("all", engine.Network.Parameters, 0.1) { Momentum = 0.9 }
        );
        var examples = Examples.Shuffled(40);
        void Step(int batch)
        {
            engine.ComputeGradients(data, examples.AsSpan(0, batch));
            engine.Gradients.ClipNorm(1);
            optimizer.Update(engine.Gradients, workers);
        }
        Step(40);
        Step(40);
        var (before, after) = (new long[threads], new long[threads]);
        void ReadBefore(int worker) => before[worker] = GC.GetAllocatedBytesForCurrentThread();
        void ReadAfter(int worker) => after[worker] = GC.GetAllocatedBytesForCurrentThread();
        Action<int> readBefore = ReadBefore,
            readAfter = ReadAfter;

        var most = Allocation.Least(() =>
        {
            workers.Run(readBefore);
            Step(40);
            Step(17);
            workers.Run(readAfter);
            return after.Zip(before, (now, then) => now - then).Max();
        });
        Assert.Equal(0, most);
    }

    [Fact]
    public void Examples_beside_the_batch_do_not_count()
    {
        var data = Examples.Classes(Image, count: 40, classes: 10);
        using var workers = new WorkerPool();
        var network = Examples.Network(BuiltInModels.LeNet, data);
        var fresh = new NetworkEngine(network, workers);
        var used = new NetworkEngine(network, workers);
        used.ComputeGradients(data, Examples.Shuffled(40)); // fills all lanes with other examples
        Assert.Equal(fresh.ComputeGradients(data, [5, 9, 2]), used.ComputeGradients(data, [5, 9, 2]));
        Assert.Equal(fresh.Gradients.Sha256(), used.Gradients.Sha256());
    }

    [Fact]
    public void Evaluates_to_the_loss_and_accuracy_of_the_whole_set()
    {
        var data = Examples.Classes(Image, count: 77, classes: 10);
        using var workers = new WorkerPool(threads: 3);
        var engine = new NetworkEngine(Examples.Network(BuiltInModels.Mlp(20), data), workers);
        var evaluated = engine.Evaluate(data);
        var trained = engine.ComputeGradients(data, Examples.Shuffled(77));
        Assert.Equal(trained.MeanLoss, evaluated.MeanLoss, tolerance: 1e-12);
        Assert.Equal((trained.CorrectCount, 77), (evaluated.CorrectCount, evaluated.ExampleCount));
    }

    public static TheoryData<bool> IsFused => [true, false];

    [Theory, MemberData(nameof(IsFused))]
    public void Of_equal_numbers_in_a_window_the_first_gets_the_gradient(bool isFused)
    {
        // The weight is 0, so that all numbers of the window are the bias; its gradient tells whose pixel it was
        // that got it. A pooling after a convolution and a ReLU is one stage with them.
        Layer[] layers = isFused
            ? [new Conv2d(1, kernelSize: 1), new Relu(), new MaxPool2d(2)]
            : [new Conv2d(1, kernelSize: 1), new MaxPool2d(2)];
        var model = new ModelDefinition("tie", Loss.MeanSquaredError, layers);
        var data = DataSet.ForRegression("ties", new(1, 2, 2), new float[] { 3, 5, 7, 9 }, new float[] { 0 });
        var network = Examples.Network(model, data);
        foreach (var (index, parameter) in network.Parameters.Index())
            network.Weights[parameter].Fill(index is 1 or 2 ? 1 : 0);
        using var workers = new WorkerPool();
        var engine = new NetworkEngine(network, workers);
        engine.ComputeGradients(data, [0]);
        Assert.Equal([6f], engine.Gradients[network.Parameters[0]].ToArray()); // 2 · 1 · 3
        Assert.Equal([2f], engine.Gradients[network.Parameters[1]].ToArray());
    }

    [Fact]
    public void Of_equal_outputs_the_first_is_the_answer()
    {
        var data = DataSet.ForClassification("zeros", new(4), new float[8], new byte[] { 0, 1 }, classes: 3);
        using var workers = new WorkerPool();
        var network = new Network(BuiltInModels.Logistic, new(4), 3, WeightInitialization.Xavier, new(1));
        Assert.Equal(
            new(Math.Log(3), 1, 2),
            new NetworkEngine(network, workers).Evaluate(data) with
            {
                MeanLoss = Math.Log(3),
            }
        );
    }

    [Theory, InlineData(float.NaN), InlineData(float.PositiveInfinity), InlineData(float.NegativeInfinity)]
    public void Reports_a_diverged_network_instead_of_throwing(float weight)
    {
        var data = Examples.Classes(Image, count: 20, classes: 10);
        var network = Examples.Network(BuiltInModels.LeNet, data);
        network.Weights[network.Parameters[0]].Fill(weight);
        using var workers = new WorkerPool();
        var engine = new NetworkEngine(network, workers);
        Assert.False(double.IsFinite(engine.ComputeGradients(data, [1, 2, 3]).MeanLoss));
        Assert.False(double.IsFinite(engine.Evaluate(data).MeanLoss));
    }

    [Theory, InlineData(-50, 1.9287498e-22), InlineData(-95, 0)]
    public void Gradients_of_a_confident_network_do_not_sink_below_the_normal_numbers(float output, double expected)
    {
        var data = DataSet.ForClassification("one", new(1), new float[] { 1 }, new byte[] { 0 }, classes: 2);
        var network = Examples.Network(BuiltInModels.Logistic, data);
        new float[] { 0, output }.CopyTo(network.Weights[network.Parameters[0]]);
        network.Weights[network.Parameters[1]].Clear();
        using var workers = new WorkerPool();
        var engine = new NetworkEngine(network, workers);
        Assert.Equal(0, engine.ComputeGradients(data, [0]).MeanLoss);
        Assert.Equal(expected, engine.Gradients[network.Parameters[0]][1], tolerance: 1e-6 * expected);
    }

    [Fact]
    public void Learns()
    {
        var data = Examples.Classes(new(1, 12, 12), count: 64, classes: 4);
        using var workers = new WorkerPool();
        var network = Examples.Network(
            new("small", Loss.CrossEntropy, new Conv2d(4, 3), new Relu(), new MaxPool2d(2), new Linear(32), new Relu()),
            data
        );
        var engine = new NetworkEngine(network, workers);
        var optimizer = new Sgd(network.Weights, new SgdGroup("all", network.Parameters, 0.1) { Momentum = 0.9 });
        for (var step = 0; step < 200; step++)
        {
            engine.ComputeGradients(data, Examples.Shuffled(64, seed: (ulong)step));
            optimizer.Update(engine.Gradients, workers);
        }
        Assert.Equal(1, engine.Evaluate(data).Accuracy);
    }

    [Fact]
    public void Stops_an_evaluation_when_cancelled()
    {
        var data = Examples.Classes(Image, count: 20, classes: 10);
        using var workers = new WorkerPool();
        var engine = new NetworkEngine(Examples.Network(BuiltInModels.Logistic, data), workers);
        Assert.Throws<OperationCanceledException>(() => engine.Evaluate(data, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Refuses_data_of_another_shape()
    {
        using var workers = new WorkerPool();
        var engine = new NetworkEngine(
            Examples.Network(BuiltInModels.Logistic, Examples.Classes(Image, 2, 10)),
            workers
        );
        var error = Assert.Throws<ArgumentException>("data", () => engine.Evaluate(Examples.Classes(new(5), 2, 10)));
        Assert.StartsWith(
            "The network takes examples of 1x28x28 in at most 10 classes, but 'random' has 5x1x1 in 10 classes.",
            error.Message
        );
    }

    [Fact]
    public void Refuses_an_empty_batch_and_examples_that_are_not_there()
    {
        var data = Examples.Classes(Image, count: 20, classes: 10);
        using var workers = new WorkerPool();
        var engine = new NetworkEngine(Examples.Network(BuiltInModels.Logistic, data), workers);
        Assert.Throws<ArgumentException>("examples", () => engine.ComputeGradients(data, []));
        var error = Assert.Throws<ArgumentOutOfRangeException>("examples", () =>
            engine.ComputeGradients(data, [3, 20])
        );
        Assert.StartsWith("Examples must be positions in 'random', 0 to 19, but one was 20.", error.Message);
    }

    private static string Train(
        string modelName,
        int batch,
        int threads,
        ulong seed = 7,
        Func<Network, ExecutionPlan>? plan = null
    )
    {
        var model = BuiltInModels.Named(modelName);
        var data = Examples.For(model, Image, count: 150);
        using var workers = new WorkerPool(threads);
        var network = Examples.Network(model, data, seed);
        var engine = new NetworkEngine(network, workers, (plan ?? ExecutionPlan.For)(network));
        var optimizer = new Sgd(network.Weights, new SgdGroup("all", network.Parameters, 0.05) { Momentum = 0.9 });
        var losses = new List<double>();
        for (var step = 0; step < 3; step++)
        {
            losses.Add(
                engine.ComputeGradients(data, Examples.Shuffled(150, seed: (ulong)step).AsSpan(0, batch)).MeanLoss
            );
            optimizer.Update(engine.Gradients, workers);
        }
        return string.Join(' ', losses) + network.Weights.Sha256();
    }
}
