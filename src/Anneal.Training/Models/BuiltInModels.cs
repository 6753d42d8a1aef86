using Anneal.Training.Layers;
using Anneal.Training.Losses;

namespace Anneal.Training.Models;

/// <summary>The models that come with the engine.</summary>
public static class BuiltInModels
{
    /// <summary>All of them, <see cref="Mlp"/> with its default width.</summary>
    public static IReadOnlyList<ModelDefinition> All => [LeNet, LeNetTensorFlow, Mlp(), OneLayer, Logistic, Linear];

    /// <summary>
    /// <c>lenet</c>: the modernised LeNet of Dive into Deep Learning, PyTorch tab: ReLU and max pooling, first
    /// convolution padded by 2.
    /// </summary>
    /// <remarks>
    /// Source: Zhang et al., Dive into Deep Learning, section Learning Rate Scheduling; after LeCun et al. 1998. 61,706
    /// parameters for 1x28x28 and 10 classes.
    /// </remarks>
    public static ModelDefinition LeNet { get; } =
        new(
            "lenet",
            Loss.CrossEntropy,
            new Conv2d(6, kernelSize: 5, padding: 2),
            new Relu(),
            new MaxPool2d(2),
            new Conv2d(16, kernelSize: 5),
            new Relu(),
            new MaxPool2d(2),
            new Flatten(),
            new Linear(120),
            new Relu(),
            new Linear(84),
            new Relu()
        );

    /// <summary>
    /// <c>lenet-tensorflow</c>: the TensorFlow tab's variant: average pooling, and a sigmoid after the second linear
    /// layer.
    /// </summary>
    /// <remarks>Source: as <see cref="LeNet"/>.</remarks>
    public static ModelDefinition LeNetTensorFlow { get; } =
        new(
            "lenet-tensorflow",
            Loss.CrossEntropy,
            new Conv2d(6, kernelSize: 5, padding: 2),
            new Relu(),
            new AvgPool2d(2),
            new Conv2d(16, kernelSize: 5),
            new Relu(),
            new AvgPool2d(2),
            new Flatten(),
            new Linear(120),
            new Relu(),
            new Linear(84),
            new Sigmoid()
        );

    /// <summary><c>one-layer</c>: one linear layer, as the PyTorch tutorial's <c>Linear(10, 2)</c>.</summary>
    public static ModelDefinition OneLayer { get; } = new("one-layer", Loss.CrossEntropy);

    /// <summary><c>logistic</c>: softmax regression, which for two classes is logistic regression.</summary>
    public static ModelDefinition Logistic { get; } = new("logistic", Loss.CrossEntropy);

    /// <summary><c>linear</c>: linear regression with one output.</summary>
    public static ModelDefinition Linear { get; } = new("linear", Loss.MeanSquaredError);

    /// <summary><c>mlp</c>: linear layers with a ReLU between.</summary>
    /// <param name="hidden">Width of each hidden layer, first one first. Each at least 1; without any, one layer of
    /// 256.</param>
    /// <exception cref="ArgumentOutOfRangeException">A width is less than 1.</exception>
    public static ModelDefinition Mlp(params IReadOnlyList<int> hidden) =>
        new(
            "mlp",
            Loss.CrossEntropy,
            [
                new Flatten(),
                .. (hidden.Count == 0 ? [256] : hidden).SelectMany(static width =>
                    new Layer[] { new Linear(width), new Relu() }
                ),
            ]
        );

    /// <summary>The model called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static ModelDefinition Named(string name) =>
        All.FirstOrDefault(model => model.Name == name)
        ?? throw new ArgumentException(
            $"There is no model '{name}'; there are {string.Join(", ", All)}.",
            nameof(name)
        );
}
