using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Anneal.Training.Data;
using Anneal.Training.Engine.Simd;
using Anneal.Training.Engine.Stages;
using Anneal.Training.Layers;
using Anneal.Training.Losses;
using Anneal.Training.Models;

namespace Anneal.Training.Engine.Execution;

/// <summary>How a network is run: its stages, and how the numbers between them lie. Made once; holds no numbers itself.</summary>
internal sealed class ExecutionPlan
{
    private ExecutionPlan(Network network, IReadOnlyList<Stage> stages, IReadOnlyList<ActivationLayout> activations)
    {
        (Stages, Activations) = ([.. stages], [.. activations]);
        Head = network.Model.Loss == Loss.CrossEntropy ? new CrossEntropyHead(network.OutputCount) : new MeanSquaredErrorHead();
    }

    public Stage[] Stages { get; }

    /// <summary>What enters each stage, and at last what leaves the last one.</summary>
    public ActivationLayout[] Activations { get; }

    public LossHead Head { get; }

    /// <summary>The plan with the widest vectors that this machine has.</summary>
    public static ExecutionPlan For(Network network) =>
        Vector512.IsHardwareAccelerated ? With<Simd512, Vector512<float>>(network)
        : Fma.IsSupported ? With<Simd256, Vector256<float>>(network)
        : With<SimdScalar, float>(network);

    public static ExecutionPlan With<TSimd, TVector>(Network network) where TSimd : struct, ISimd<TVector> where TVector : struct
    {
        // Flattening changes no number's place, so no stage does it.
        var layers = network.Layers.Where(static layer => layer.Definition is not Flatten).ToList();
        var activations = new List<ActivationLayout>();
        for (var i = 0; i <= layers.Count; i++)
        {
            var shape = i > 0 ? layers[i - 1].Output : layers[0].Input;
            var valueBorder = i < layers.Count && layers[i].Definition is Conv2d behind ? behind.Padding : 0;
            var gradientWanted = layers.Take(i).Any(static layer => layer.Weight is not null);
            var gradientBorder = i > 0 && layers[i - 1].Definition is Conv2d before ? before.KernelSize - 1 - before.Padding : 0;
            activations.Add(new(new(shape, valueBorder), new(shape, gradientBorder), gradientWanted));
        }
        return new(network, [.. layers.Select((layer, i) => StageFor<TSimd, TVector>(layer, Between(activations[i], activations[i + 1])))], activations);
    }

    private static StageLayouts Between(ActivationLayout input, ActivationLayout output) => new(input.Value, input.Gradient, output.Value, output.Gradient);

    private static Stage StageFor<TSimd, TVector>(NetworkLayer layer, StageLayouts layouts) where TSimd : struct, ISimd<TVector> where TVector : struct =>
        layer.Definition switch
        {
            Conv2d convolution => new ConvolutionStage<TSimd, TVector>(layouts, layer.Weight!, layer.Bias!, convolution.KernelSize),
            Linear => new LinearStage<TSimd, TVector>(layouts, layer.Weight!, layer.Bias!),
            MaxPool2d pool => new MaxPoolStage<TSimd, TVector>(layouts, pool.Size),
            AvgPool2d pool => new AvgPoolStage<TSimd, TVector>(layouts, pool.Size),
            Relu => new ReluStage<TSimd, TVector>(layouts),
            Sigmoid => new SigmoidStage(layouts),
            Tanh => new TanhStage(layouts),
            _ => throw new NotSupportedException($"There is no stage for {layer.Definition}."),
        };
}
