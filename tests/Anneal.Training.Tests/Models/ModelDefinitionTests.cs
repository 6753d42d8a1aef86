using Anneal.Training.Layers;
using Anneal.Training.Losses;
using Anneal.Training.Models;

namespace Anneal.Training.Tests.Models;

public class ModelDefinitionTests
{
    [Fact]
    public void Refuses_a_convolution_of_what_has_no_rows_and_columns_any_more()
    {
        var error = Assert.Throws<ArgumentException>("body", () =>
            new ModelDefinition("flat", Loss.CrossEntropy, new Flatten(), new Conv2d(3, kernelSize: 2))
        );
        Assert.StartsWith("Conv2d { Outputs = 3, KernelSize = 2, Padding = 0 } needs rows and columns", error.Message);
        Assert.Throws<ArgumentException>("body", () =>
            new ModelDefinition("flat", Loss.CrossEntropy, new Linear(9), new Relu(), new MaxPool2d(1))
        );
    }
}
