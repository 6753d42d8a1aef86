namespace Anneal.Training.Data;

/// <summary>What the target column of a CSV file holds.</summary>
public enum CsvTarget
{
    /// <summary>The class of the example: a whole number from 0 to 255.</summary>
    Label,

    /// <summary>The number to predict, for regression.</summary>
    Number,
}
