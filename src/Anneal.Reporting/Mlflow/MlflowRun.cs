namespace Anneal.Reporting.Mlflow;

/// <summary>A run that a server of MLflow has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsOver">Whether it has ended.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="LastSteps">The last step of each curve that was received.</param>
public sealed record MlflowRun(
    string Id,
    bool IsOver,
    IReadOnlyDictionary<string, string> Tags,
    IReadOnlyDictionary<string, long> LastSteps
);
