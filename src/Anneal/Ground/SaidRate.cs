namespace Anneal;

/// <summary>The optimizer's learning rate as a whole configuration says it beside the schedule.</summary>
/// <param name="Value">The rate.</param>
/// <param name="Setting">The setting that says it, with those around it: <c>optimizer.lr</c>.</param>
/// <param name="Line">The line of the text, counted from 1.</param>
public readonly record struct SaidRate(double Value, string Setting, int Line)
{
    /// <summary>The rate with its source: <c>0.001 (line 3, optimizer.lr)</c>.</summary>
    public override string ToString() => $"{NumberText.Format(Value)} (line {NumberText.Format(Line)}, {Setting})";
}
