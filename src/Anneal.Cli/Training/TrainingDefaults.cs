namespace Anneal.Cli.Training;

/// <summary>What is trained where the command line does not say it.</summary>
internal sealed record TrainingDefaults
{
    /// <summary>
    /// Those of <c>anneal train</c> and <c>anneal compare</c>: they train on the embedded digits in seconds.
    /// </summary>
    public static TrainingDefaults Digits { get; } = new();

    /// <summary>The data set.</summary>
    public string Dataset { get; init; } = "digits";

    /// <summary>Share of the training examples held out for validation; null for the data set's own.</summary>
    public double? ValidationShare { get; init; }

    /// <summary>Passes over the training examples.</summary>
    public int Epochs { get; init; } = 15;

    /// <summary>Examples in a batch.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>The base rate.</summary>
    public double Rate { get; init; } = 0.1;
}
