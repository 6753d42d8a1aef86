namespace Anneal.Cli.Options;

/// <summary>What the data sets are, in a few words.</summary>
internal static class DataSetNames
{
    /// <summary>The set that is a file of the user's.</summary>
    public const string Csv = "csv";

    /// <summary>A description for each name.</summary>
    public static IReadOnlyDictionary<string, string> Descriptions { get; } =
        new Dictionary<string, string>
        {
            ["digits"] = "1,797 handwritten digits, 28x28, 10 classes",
            ["fashion-mnist"] = "70,000 images of clothes, 28x28, 10 classes",
            ["mnist"] = "70,000 handwritten digits, 28x28, 10 classes",
            [Csv] = "lines of numbers, the last one the class (for the model 'linear': the number to predict)",
            ["synthetic"] = "the PyTorch tutorial's noise, 10 features, 2 classes",
            ["blobs"] = "2,000 points around 4 centres, 10 features",
            ["linear"] = "2,000 points of a linear function, for the model 'linear'",
        };
}
