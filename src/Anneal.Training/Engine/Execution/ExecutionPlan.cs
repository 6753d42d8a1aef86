using System.Runtime.Intrinsics;
using Anneal.Training.Data;
using Anneal.Training.Engine.Simd;
using Anneal.Training.Engine.Stages;
using Anneal.Training.Layers;
using Anneal.Training.Losses;
using Anneal.Training.Models;

namespace Anneal.Training.Engine.Execution;

/// <summary>
/// How a network is run: its stages, and how the numbers between them lie. Made once; holds no numbers itself.
/// </summary>
internal sealed class ExecutionPlan
{
    private ExecutionPlan(Network network, IReadOnlyList<Stage> stages, IReadOnlyList<ActivationLayout> activations)
    {
        (Stages, Activations) = ([.. stages], [.. activations]);
        ParametersOfSlices =
        [
            .. from layer in network.Layers
            where layer.Weight is not null && layer.Definition is not Linear
            from parameter in new[] { layer.Weight!, layer.Bias! }
            select parameter,
        ];
        Head =
            network.Model.Loss == Loss.CrossEntropy
                ? new CrossEntropyHead(network.OutputCount)
                : new MeanSquaredErrorHead();
    }

    public Stage[] Stages { get; }

    /// <summary>What enters each stage, and at last what leaves the last one.</summary>
    public ActivationLayout[] Activations { get; }

    /// <summary>The parameters whose gradients each slice computes for itself.</summary>
    public NetworkParameter[] ParametersOfSlices { get; }

    public LossHead Head { get; }

    /// <summary>The plan with the widest vectors that this machine has.</summary>
    public static ExecutionPlan For(Network network) =>
        MachineVector.Bits switch
        {
            512 => With<Simd512, Vector512<float>>(network),
            256 => With<Simd256, Vector256<float>>(network),
            _ => With<SimdScalar, float>(network),
        };

    public static ExecutionPlan With<TSimd, TVector>(Network network)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        var parts = Fuse(network.Layers);
        var activations = new List<ActivationLayout>();
        for (var i = 0; i <= parts.Count; i++)
        {
            var shape = i > 0 ? parts[i - 1][^1].Output : parts[0][0].Input;
            var border = i < parts.Count && parts[i][0].Definition is Conv2d next ? next.Padding : 0;
            activations.Add(
                new(new(shape, border), GradientWanted: parts.Take(i).Any(static part => part[0].Weight is not null))
            );
        }
        return new(
            network,
            [
                .. parts.Select(
                    (part, i) => StageFor<TSimd, TVector>(part, new(activations[i].Layout, activations[i + 1].Layout))
                ),
            ],
            activations
        );
    }

    /// <summary>
    /// The layers that one stage runs together. Flattening changes no number's place, so no stage does it.
    /// </summary>
    private static List<NetworkLayer[]> Fuse(IEnumerable<NetworkLayer> layers)
    {
        var parts = new List<NetworkLayer[]>();
        var left = layers.Where(static layer => layer.Definition is not Flatten).ToArray().AsSpan();
        while (!left.IsEmpty)
        {
            var length = left
                is [{ Definition: Conv2d }, { Definition: Relu }, { Definition: MaxPool2d { Size: 2 } }, ..]
                ? 3
                : 1;
            parts.Add(left[..length].ToArray());
            left = left[length..];
        }
        return parts;
    }

    private static Stage StageFor<TSimd, TVector>(NetworkLayer[] part, StageLayouts layouts)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        part[0].Definition switch
        {
            Conv2d convolution when part.Length == 3 => new ConvolutionPoolStage<TSimd, TVector>(
                layouts,
                part[0].Weight!,
                part[0].Bias!,
                convolution.KernelSize
            ),
            Conv2d convolution => new ConvolutionStage<TSimd, TVector>(
                layouts,
                part[0].Weight!,
                part[0].Bias!,
                convolution.KernelSize
            ),
            Linear => new LinearStage<TSimd, TVector>(layouts, part[0].Weight!, part[0].Bias!),
            MaxPool2d pool => new MaxPoolStage<TSimd, TVector>(layouts, pool.Size),
            AvgPool2d pool => new AvgPoolStage<TSimd, TVector>(layouts, pool.Size),
            Relu => new ReluStage<TSimd, TVector>(layouts),
            Sigmoid => new SigmoidStage(layouts),
            Tanh => new TanhStage(layouts),
            _ => throw new NotSupportedException($"There is no stage for {part[0].Definition}."),
        };
}
