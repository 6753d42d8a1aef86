using System.Globalization;
using Anneal.Training;
using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Engine.Execution;
using Anneal.Training.Engine.Stages;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using BenchmarkDotNet.Attributes;

namespace Anneal.Benchmarks;

/// <summary>
/// The kernels of a training step one by one: each stage of LeNet and of the MLP on 256 examples, one thread. What an
/// image shows makes no difference: they are black.
/// </summary>
public unsafe class RunningStages
{
    private const int Examples = 256;

    private static readonly string[] Models = ["lenet", "mlp"];

    private Network network = null!;
    private ParameterVector gradients = null!;
    private WorkerMemory memory = null!;
    private Stage stage = null!;
    private StageMemory stageMemory;

    /// <summary>
    /// A model and the place of a stage in it: LeNet's are two fused convolutions, then linear layers and their ReLUs.
    /// </summary>
    [ParamsSource(nameof(AllStages))]
    public string Place { get; set; } = "";

    public static IEnumerable<string> AllStages =>
        from model in Models
        from place in Enumerable.Range(0, ExecutionPlan.For(NetworkOf(model)).Stages.Length)
        select $"{model} {place}";

    [GlobalSetup]
    public void Make()
    {
        var (model, number) = (Place.Split(' ')[0], int.Parse(Place.Split(' ')[1], CultureInfo.InvariantCulture));
        network = NetworkOf(model);
        gradients = network.Weights.NewZeros();
        var plan = ExecutionPlan.For(network);
        memory = new(plan, BlockLayout.BlocksFor(Examples));
        stage = plan.Stages[number];
        stageMemory = memory.For(number, network.Weights.Pointer, gradients.Pointer, null);
    }

    [Benchmark(OperationsPerInvoke = Examples)]
    public void Forward() => stage.Forward(stageMemory, BlockLayout.BlocksFor(Examples));

    [Benchmark(OperationsPerInvoke = Examples)]
    public void Backward() => stage.Backward(stageMemory, BlockLayout.BlocksFor(Examples));

    private static Network NetworkOf(string model) =>
        new(
            BuiltInModels.Named(model),
            new Shape(1, 28, 28),
            outputCount: 10,
            WeightInitialization.Xavier,
            new RandomGenerator(1)
        );
}
