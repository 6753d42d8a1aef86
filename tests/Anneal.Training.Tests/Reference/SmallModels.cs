using Anneal.Training.Data;
using Anneal.Training.Layers;
using Anneal.Training.Losses;
using Anneal.Training.Models;

namespace Anneal.Training.Tests.Reference;

/// <summary>A model for every layer and loss, with sizes that fill no tile and no window.</summary>
internal static class SmallModels
{
    public static Shape Shape { get; } = new(2, 7, 9);

    public static IReadOnlyDictionary<string, ModelDefinition> All { get; } =
        new[]
        {
            Model("linear only"),
            Model("hidden", new Flatten(), new Linear(19), new Relu(), new Linear(5), new Relu()),
            Model("sigmoid", new Linear(7), new Sigmoid()),
            Model("tanh", new Linear(7), new Tanh()),
            Model("activation first", new Tanh(), new Linear(4)),
            Model("convolution", new Conv2d(3, kernelSize: 3), new Tanh()),
            Model("padded convolution", new Conv2d(3, kernelSize: 3, padding: 2), new Sigmoid()),
            Model("1x1 convolution", new Conv2d(5, kernelSize: 1), new Tanh()),
            Model(
                "two convolutions",
                new Conv2d(3, kernelSize: 2, padding: 1),
                new Relu(),
                new Conv2d(4, kernelSize: 3, padding: 1),
                new Relu()
            ),
            Model(
                "convolution, ReLU, max pool",
                new Conv2d(3, kernelSize: 3, padding: 1),
                new Relu(),
                new MaxPool2d(2),
                new Conv2d(5, kernelSize: 2),
                new Relu(),
                new MaxPool2d(2)
            ),
            Model(
                "5x5 convolution of eleven columns, pooled",
                new Conv2d(3, kernelSize: 1),
                new Conv2d(4, kernelSize: 5, padding: 3),
                new Relu(),
                new MaxPool2d(2)
            ),
            Model(
                "4x4 convolution of seven channels, pooled",
                new Conv2d(7, kernelSize: 1),
                new Conv2d(3, kernelSize: 4, padding: 2),
                new Relu(),
                new MaxPool2d(2)
            ),
            Model(
                "two tiles of a window, odd rows and columns, a border behind",
                new Conv2d(7, kernelSize: 1),
                new Conv2d(5, kernelSize: 5, padding: 2),
                new Relu(),
                new MaxPool2d(2),
                new Conv2d(3, kernelSize: 2, padding: 1),
                new Relu()
            ),
            Model(
                "convolution, ReLU, average pool",
                new Conv2d(3, kernelSize: 3),
                new Relu(),
                new AvgPool2d(2),
                new Conv2d(4, kernelSize: 2),
                new Relu(),
                new AvgPool2d(1)
            ),
            Model("max pool of 3", new Conv2d(3, kernelSize: 2), new MaxPool2d(3)),
            Model(
                "pools between",
                new AvgPool2d(2),
                new Conv2d(3, kernelSize: 2, padding: 1),
                new MaxPool2d(2),
                new Linear(6),
                new Relu()
            ),
            new("regression", Loss.MeanSquaredError, new Linear(6), new Tanh()),
        }.ToDictionary(model => model.Name);

    private static ModelDefinition Model(string name, params Layer[] body) => new(name, Loss.CrossEntropy, body);
}
