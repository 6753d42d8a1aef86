using System.Net;

namespace Anneal.Reporting.Mlflow;

/// <summary>A server of MLflow did not do what it was asked for.</summary>
/// <param name="status">What it answered.</param>
/// <param name="code">MLflow's own code, as <c>RESOURCE_DOES_NOT_EXIST</c>; empty where it said none.</param>
/// <param name="message">What happened, in words.</param>
public sealed class MlflowException(HttpStatusCode status, string code, string message) : IOException(message)
{
    /// <summary>What it answered.</summary>
    public HttpStatusCode Status => status;

    /// <summary>MLflow's own code; empty where it said none.</summary>
    public string Code => code;

    /// <summary>Whether asking again would give the same answer.</summary>
    public bool IsRefusal =>
        (int)status is >= 300 and < 500
        && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
}
