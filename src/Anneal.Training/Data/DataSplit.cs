namespace Anneal.Training.Data;

/// <summary>The three sets of a training: one to learn from, one to choose by, one only to report.</summary>
public sealed class DataSplit
{
    /// <param name="train">The examples to learn from.</param>
    /// <param name="validation">The examples that plateaus, searches and early stopping read; null where nothing
    /// chooses.</param>
    /// <param name="test">The examples for the report, never chosen by; null where there are none.</param>
    /// <exception cref="ArgumentException">The sets do not have the same shape and classes.</exception>
    public DataSplit(DataSet train, DataSet? validation, DataSet? test)
    {
        ArgumentNullException.ThrowIfNull(train);
        if (validation is not null)
            train.RequireLike(validation);
        if (test is not null)
            train.RequireLike(test);
        (Train, Validation, Test) = (train, validation, test);
    }

    /// <summary>The examples to learn from.</summary>
    public DataSet Train { get; }

    /// <summary>The examples that plateaus, searches and early stopping read; null where nothing chooses.</summary>
    public DataSet? Validation { get; }

    /// <summary>The examples for the report, never chosen by; null where there are none.</summary>
    public DataSet? Test { get; }

    /// <summary>
    /// The validation examples given back to the training set: for the last training, once the choice is made.
    /// </summary>
    public DataSplit JoinValidation() =>
        Validation is null ? this : new(Train.Concat(Validation), validation: null, Test);
}
