using System.Globalization;

namespace Anneal.Scheduling;

/// <summary>A setter has thrown: what became of the values when they were set back.</summary>
/// <param name="failed">The group whose setter has thrown.</param>
/// <param name="wrong">What it threw.</param>
internal sealed class SetterFailure(ScheduledGroup failed, Exception wrong)
{
    private readonly (string Parameter, double Value) given = failed.Giving;
    private readonly List<Exception> errors = [];
    private readonly List<string> lost = [],
        unknown = [];

    /// <summary>Sets a value back to what it was; NaN where nothing is known of that.</summary>
    public void SetBack(ScheduledGroup group, string parameter, Action<double> set, double former)
    {
        var name = $"{parameter} of the parameter group '{group.Name}'";
        if (double.IsNaN(former))
        {
            unknown.Add(name);
            return;
        }
        try
        {
            set(former);
        }
        catch (Exception again)
        {
            errors.Add(again);
            lost.Add($"{name} ({InOneLine(again)})");
        }
    }

    public SetterException ToException() =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{given.Parameter} of the parameter group '{failed.Name}' could not be set to {given.Value} "
            )
                + $"({InOneLine(wrong)}); the scheduler stays where it was, and what was set before is set back"
                + (
                    unknown.Count > 0
                        ? $"; nothing is known of what there was before: {string.Join(", ", unknown)}"
                        : ""
                )
                + (lost.Count > 0 ? $"; setting back failed too: {string.Join(", ", lost)}" : "")
                + ".",
            wrong
        )
        {
            Group = failed.Name,
            Hyperparameter = given.Parameter,
            Value = given.Value,
            SetBackErrors = [.. errors],
        };

    private static string InOneLine(Exception wrong) => wrong.Message.ReplaceLineEndings(" ");
}
