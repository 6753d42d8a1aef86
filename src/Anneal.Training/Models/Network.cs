using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Initialization;
using Anneal.Training.Layers;
using Anneal.Training.Losses;

namespace Anneal.Training.Models;

/// <summary>
/// A model made real for one shape of example and number of outputs: its layers in their places, and its weights.
/// </summary>
/// <remarks>The weights are changed by optimizers. Not thread-safe.</remarks>
public sealed class Network
{
    /// <param name="model">What to make.</param>
    /// <param name="inputShape">Shape of one example.</param>
    /// <param name="outputCount">The number of classes; 1 in regression. At least 1.</param>
    /// <param name="initialization">How the first weights are drawn.</param>
    /// <param name="random">Where they are drawn from.</param>
    /// <exception cref="ArgumentException">The examples are too small for the model, or a regression is asked for
    /// several outputs.</exception>
    public Network(
        ModelDefinition model,
        Shape inputShape,
        int outputCount,
        WeightInitialization initialization,
        RandomGenerator random
    )
    {
        (Model, InputShape, OutputCount) = (model, inputShape, outputCount);
        var layout = new NetworkLayout(model, inputShape, outputCount);
        (Layers, Weights) = (layout.Layers, new(layout.Parameters));
        initialization.Fill(Weights, random);
    }

    /// <summary>What the network was made from.</summary>
    public ModelDefinition Model { get; }

    /// <summary>Shape of one example.</summary>
    public Shape InputShape { get; }

    /// <summary>Numbers that the network gives for an example: one for each class, or 1 in regression.</summary>
    public int OutputCount { get; }

    /// <summary>The parameters in the order of the layers, each layer's weight before its bias.</summary>
    public IReadOnlyList<NetworkParameter> Parameters => Weights.Parameters;

    /// <summary>The present values of all parameters.</summary>
    public ParameterVector Weights { get; }

    /// <summary>
    /// Multiplications with an addition that one training example needs in dense arithmetic: each weight times the
    /// places where it stands, once
    /// forward, once for its gradient, and once for the gradient of what entered, which the first layer does not need.
    /// </summary>
    public long MultiplyAddsPerExample =>
        Layers
            .Where(static layer => layer.Weight is not null)
            .Select(
                static (layer, place) =>
                    (place == 0 ? 2L : 3L) * layer.Weight!.Length * layer.Output.Height * layer.Output.Width
            )
            .Sum();

    internal IReadOnlyList<NetworkLayer> Layers { get; }

    /// <summary>
    /// A network for <paramref name="data"/>: its shape, and an output for each of its classes, or one for regression.
    /// </summary>
    /// <param name="model">What to make.</param>
    /// <param name="data">What it will be trained on.</param>
    /// <param name="initialization">How the first weights are drawn.</param>
    /// <param name="random">Where they are drawn from.</param>
    /// <exception cref="ArgumentException">The examples are too small for the model, or <paramref name="data"/> has
    /// classes where the model predicts a number or the reverse.</exception>
    public static Network For(
        ModelDefinition model,
        DataSet data,
        WeightInitialization initialization,
        RandomGenerator random
    )
    {
        model.RequireKind(data);
        return new(model, data.InputShape, data.OutputCount, initialization, random);
    }

    /// <summary>Refuses data that this network cannot read.</summary>
    internal void RequireFit(DataSet data)
    {
        Model.RequireKind(data);
        if (data.InputShape != InputShape || data.ClassCount > OutputCount)
            throw new ArgumentException(
                $"The network takes examples of {InputShape} in at most {OutputCount} classes, but '{data.Name}' has "
                    + $"{data.InputShape} in {data.ClassCount} classes.",
                nameof(data)
            );
    }
}
