namespace Anneal.Reporting.Mlflow;

/// <summary>A point of a curve in MLflow. Sent twice, it is kept once.</summary>
/// <param name="Name">The curve.</param>
/// <param name="Step">Updates made. At least 0.</param>
/// <param name="Value">The value; may be NaN or infinite.</param>
/// <param name="Time">When it was measured.</param>
public readonly record struct MlflowMetric(string Name, long Step, double Value, DateTimeOffset Time);
