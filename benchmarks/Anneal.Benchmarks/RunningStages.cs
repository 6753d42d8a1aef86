using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Engine.Execution;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using BenchmarkDotNet.Attributes;

namespace Anneal.Benchmarks;

/// <summary>The kernels of a training step one by one: each stage of LeNet and of the MLP on 256 examples, one thread. What an image shows makes no difference: they are black.</summary>
public unsafe class RunningStages
{
    private const int Examples = 256;

    private static readonly string[] Models = ["lenet", "mlp"];

    private Network network = null!;
    private ParameterVector gradients = null!;
    private ExecutionPlan plan = null!;
    private WorkerMemory memory = null!;

    /// <summary>Model and the number of the stage: LeNet's are two fused convolutions and the linear layers with their ReLUs.</summary>
    [ParamsSource(nameof(AllStages))]
    public (string Model, int Number, string Kind) Stage { get; set; }

    public static IEnumerable<(string, int, string)> AllStages =>
        from model in Models
        from stage in ExecutionPlan.For(NetworkOf(model)).Stages.Index()
        select (model, stage.Index, stage.Item.GetType().Name.Split('`')[0]);

    [GlobalSetup]
    public void Make()
    {
        network = NetworkOf(Stage.Model);
        gradients = network.Weights.NewZeros();
        plan = ExecutionPlan.For(network);
        memory = new(plan, BlockLayout.BlocksFor(Examples));
        for (var i = 0; i < plan.Stages.Length; i++) plan.Stages[i].Forward(memory.For(i, network.Weights.Pointer, gradients.Pointer), BlockLayout.BlocksFor(Examples));
    }

    [Benchmark(OperationsPerInvoke = Examples)]
    public void Forward() => plan.Stages[Stage.Number].Forward(memory.For(Stage.Number, network.Weights.Pointer, gradients.Pointer), BlockLayout.BlocksFor(Examples));

    [Benchmark(OperationsPerInvoke = Examples)]
    public void Backward() => plan.Stages[Stage.Number].Backward(memory.For(Stage.Number, network.Weights.Pointer, gradients.Pointer), BlockLayout.BlocksFor(Examples));

    private static Network NetworkOf(string model) =>
        new(BuiltInModels.Named(model), new Shape(1, 28, 28), outputCount: 10, WeightInitialization.Xavier, new RandomGenerator(1));
}
