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
        (Model, InputShape, OutputCount) = (model, inputShape, Require.AtLeast(1, outputCount));
        if (model.Loss == Loss.MeanSquaredError && outputCount != 1)
            throw new ArgumentException(
                $"The model '{model}' is a regression with 1 output, but {outputCount} outputs were asked for; give "
                    + "it a data set with targets instead of classes.",
                nameof(outputCount)
            );
        var shape = inputShape;
        foreach (var definition in model.Body.Append(new Linear(outputCount)))
        {
            layers.Add(Place(definition, shape));
            shape = layers[^1].Output;
        }
    }

    public ModelDefinition Model { get; }

    public Shape InputShape { get; }

    public int OutputCount { get; }

    public IReadOnlyList<NetworkLayer> Layers => layers;

    public IReadOnlyList<NetworkParameter> Parameters => parameters;

    /// <summary>The layout for a data set.</summary>
    /// <exception cref="ArgumentException">The examples are too small for the model, or <paramref name="data"/> has
    /// classes where the model predicts a number or the reverse.</exception>
    public static NetworkLayout For(ModelDefinition model, DataSet data)
    {
        RequireMatchingKind(model, data);
        return new(model, data.InputShape, Math.Max(1, data.ClassCount));
    }

    /// <summary>Refuses classes where the model predicts a number, or the reverse.</summary>
    public static void RequireMatchingKind(ModelDefinition model, DataSet data)
    {
        var wantsClasses = model.Loss == Loss.CrossEntropy;
        if (wantsClasses != data.ClassCount > 0)
            throw new ArgumentException(
                $"The model '{model}' needs a data set with {(wantsClasses ? "classes" : "targets")}, but "
                    + $"'{data.Name}' has {(wantsClasses ? "targets" : "classes")}.",
                nameof(data)
            );
    }

    private NetworkLayer Place(Layer definition, Shape input)
    {
        var output = OutputOrReason(definition, input);
        if (definition.ParameterPrefix is not { } prefix)
            return new(definition, input, output, null, null);
        var dimensions = definition.WeightDimensions(input);
        var kernel = dimensions.Skip(2).Aggregate(1, static (product, size) => product * size);
        var (fanIn, fanOut) = (dimensions[1] * kernel, dimensions[0] * kernel);
        var name =
            prefix
            + (
                1
                + parameters.Count(parameter =>
                    parameter.IsBias && parameter.Name.StartsWith(prefix, StringComparison.Ordinal)
                )
            );
        var weight = Add($"{name}.weight", dimensions, isBias: false);
        return new(definition, input, output, weight, Add($"{name}.bias", [dimensions[0]], isBias: true));

        NetworkParameter Add(string parameterName, IReadOnlyList<int> sizes, bool isBias)
        {
            var parameter = new NetworkParameter(
                parameterName,
                sizes,
                fanIn,
                fanOut,
                isBias,
                ParameterVector.LengthFor(parameters)
            );
            parameters.Add(parameter);
            return parameter;
        }
    }

    private Shape OutputOrReason(Layer definition, Shape input)
    {
        try
        {
            return definition.OutputFor(input);
        }
        catch (ArgumentException reason)
        {
            throw new ArgumentException(
                $"Examples of {InputShape} are too small for the model '{Model}': {reason.Message} Use larger "
                    + "images, or a model such as 'mlp'.",
                nameof(input),
                reason
            );
        }
    }
}
