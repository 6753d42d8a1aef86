using Anneal.Training.Data;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using Anneal.Training.Tests.Reference;

namespace Anneal.Training.Tests.Models;

public class NetworkTests
{
    [Fact]
    public void LeNet_has_the_parameters_of_the_d2l_chapter()
    {
        var network = Examples.Network(BuiltInModels.LeNet, Examples.Classes(new(1, 28, 28), 1, 10));
        Assert.Equal(
            [
                "conv1.weight 6x1x5x5",
                "conv1.bias 6",
                "conv2.weight 16x6x5x5",
                "conv2.bias 16",
                "linear1.weight 120x400",
                "linear1.bias 120",
                "linear2.weight 84x120",
                "linear2.bias 84",
                "linear3.weight 10x84",
                "linear3.bias 10",
            ],
            network.Parameters.Select(parameter => $"{parameter} {string.Join('x', parameter.Dimensions)}")
        );
        Assert.Equal(61_706, network.Parameters.Sum(parameter => parameter.Length));
    }

    [
        Theory,
        InlineData("mlp", 203_530),
        InlineData("logistic", 7_850),
        InlineData("one-layer", 7_850),
        InlineData("lenet-tensorflow", 61_706)
    ]
    public void Every_model_has_its_number_of_parameters(string model, int count) =>
        Assert.Equal(
            count,
            Examples
                .Network(BuiltInModels.Named(model), Examples.Classes(new(1, 28, 28), 1, 10))
                .Parameters.Sum(parameter => parameter.Length)
        );

    [
        Theory,
        InlineData("lenet", 1_131_960),
        InlineData("mlp", 2 * 784 * 256 + 3 * 2_560),
        InlineData("logistic", 2 * 7_840)
    ]
    public void Counts_the_multiply_adds_of_an_example(string model, long count) =>
        Assert.Equal(
            count,
            Examples.Network(BuiltInModels.Named(model), Examples.Classes(new(1, 28, 28), 1, 10)).MultiplyAddsPerExample
        );

    [Fact]
    public void Equal_seeds_give_equal_weights()
    {
        var data = Examples.Classes(new(1, 28, 28), 1, 10);
        Assert.Equal(
            Examples.Network(BuiltInModels.LeNet, data, seed: 3).Weights.Sha256(),
            Examples.Network(BuiltInModels.LeNet, data, seed: 3).Weights.Sha256()
        );
        Assert.NotEqual(
            Examples.Network(BuiltInModels.LeNet, data, seed: 3).Weights.Sha256(),
            Examples.Network(BuiltInModels.LeNet, data, seed: 4).Weights.Sha256()
        );
    }

    [Fact] // echo -n of the four little-endian floats 1, 2, 3, 4 through sha256sum, then the bias 0
    public void The_hash_covers_the_numbers_in_order_without_padding()
    {
        var network = new Network(BuiltInModels.Linear, new(4), 1, WeightInitialization.Xavier, new(1));
        new float[] { 1, 2, 3, 4 }.CopyTo(network.Weights[network.Parameters[0]]);
        var bytes = Convert.FromHexString("0000803F" + "00000040" + "00004040" + "00008040" + "00000000");
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            network.Weights.Sha256()
        );
    }

    [Fact]
    public void Refuses_examples_that_are_too_small_for_the_model()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Examples.Network(BuiltInModels.LeNet, Examples.Classes(new(1, 8, 8), 1, 10))
        );
        Assert.StartsWith(
            "Examples of 1x8x8 are too small for the model 'lenet': A 5x5 convolution with padding 0 needs at least "
                + "5 rows and columns, but got 6x4x4.",
            error.Message
        );
    }

    [Fact]
    public void Refuses_classes_where_a_number_is_predicted_and_the_reverse()
    {
        var error = Assert.Throws<ArgumentException>("data", () =>
            Examples.Network(BuiltInModels.Linear, Examples.Classes(new(3), 1, 2))
        );
        Assert.StartsWith("The model 'linear' needs a data set with targets, but 'random' has classes.", error.Message);
        Assert.Throws<ArgumentException>("data", () =>
            Examples.Network(BuiltInModels.Logistic, Examples.Targets(new(3), 1))
        );
    }

    [Fact]
    public void Refuses_an_unknown_model_and_names_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>("name", () => BuiltInModels.Named("resnet"));
        Assert.StartsWith(
            "There is no model 'resnet'; there are lenet, lenet-tensorflow, mlp, one-layer, logistic, linear.",
            error.Message
        );
    }
}
