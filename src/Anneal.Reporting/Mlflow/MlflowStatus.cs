namespace Anneal.Reporting.Mlflow;

/// <summary>How a run of MLflow ended.</summary>
public enum MlflowStatus
{
    /// <summary>It came to its end.</summary>
    Finished,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Killed,
}
