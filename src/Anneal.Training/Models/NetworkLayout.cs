using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Layers;
using Anneal.Training.Losses;

namespace Anneal.Training.Models;

/// <summary>
/// The layers of a model in their places, for one shape of example and number of outputs: a network before it has
/// weights.
/// </summary>
internal sealed class NetworkLayout
{
    private readonly List<NetworkLayer> layers = [];
    private readonly List<NetworkParameter> parameters = [];

    /// <exception cref="ArgumentException">The examples are too small for the model, or a regression is asked for
    /// several outputs.</exception>
    public NetworkLayout(ModelDefinition model, Shape inputShape, int outputCount)
    {
        Require.AtLeast(1, outputCount);
        if (model.Loss == Loss.MeanSquaredError && outputCount != 1)
            throw new ArgumentException(
                $"The model '{model}' is a regression with 1 output, but {outputCount} outputs were asked for; give "
                    + "it a data set with targets instead of classes.",
                nameof(outputCount)
            );
        var shape = inputShape;
        foreach (var definition in model.Body.Append(new Linear(outputCount)))
        {
            try
            {
                layers.Add(Place(definition, shape));
            }
            catch (ArgumentException reason)
            {
                throw new ArgumentException(
                    $"Examples of {inputShape} are too small for the model '{model}': {reason.Message} Use larger "
                        + "images, "
                        + "or a model such as 'mlp'.",
                    nameof(inputShape),
                    reason
                );
            }
            shape = layers[^1].Output;
        }
    }

    public IReadOnlyList<NetworkLayer> Layers => layers;

    public IReadOnlyList<NetworkParameter> Parameters => parameters;

    /// <summary>The layout for a data set.</summary>
    /// <exception cref="ArgumentException">The examples are too small for the model, or <paramref name="data"/> has
    /// classes where the model predicts a number or the reverse.</exception>
    public static NetworkLayout For(ModelDefinition model, DataSet data)
    {
        model.RequireKind(data);
        return new(model, data.InputShape, data.OutputCount);
    }

    private NetworkLayer Place(Layer definition, Shape input)
    {
        var output = definition.OutputFor(input);
        if (definition.ParameterPrefix is not { } prefix)
            return new(definition, input, output, null, null);
        var sizes = definition.WeightDimensions(input);
        var kernel = sizes.Skip(2).Aggregate(1, static (product, size) => product * size);
        var number = 1 + layers.Count(layer => layer.Definition.ParameterPrefix == prefix);
        var weight = Add("weight", sizes);
        return new(definition, input, output, weight, Add("bias", [sizes[0]]));

        NetworkParameter Add(string role, IReadOnlyList<int> dimensions)
        {
            var (fanIn, fanOut) = (sizes[1] * kernel, sizes[0] * kernel);
            var offset = ParameterVector.LengthFor(parameters);
            parameters.Add(new($"{prefix}{number}.{role}", dimensions, fanIn, fanOut, role == "bias", offset));
            return parameters[^1];
        }
    }
}
