using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>The position that a step is given: <c>step(epoch)</c>, <c>step(epoch + i / len(loader))</c>.</summary>
/// <param name="Loop">The loop whose passes it counts, whole or in parts.</param>
/// <param name="Shift">What the first pass is called.</param>
internal sealed record StepPosition(Loop Loop, double Shift)
{
    /// <summary>The position that a value says; null where it is none, or another one.</summary>
    public static StepPosition? Of(Value? value)
    {
        switch (value)
        {
            case LoopVariable { Step: null, Traits.Loops: [var loop] } variable:
                return (variable.Start ?? LiteralValue.Of(0)).Number(Assumptions.None) switch
                {
                    { } first => new(loop, first),
                    // A run that resumes.
                    null => new(loop, 0),
                };
            case ComputedValue { Making: { Operator: "+" or "-", Callee: null } making }
                when making.Given.Values is [var left, var right] && Of(left) is { } position:
                if (right.Number(Assumptions.None) is { } moved && moved == Math.Floor(moved))
                    return position with { Shift = position.Shift + (making.Operator == "+" ? moved : -moved) };
                return making.Operator == "+" && IsShareOfPass(right, position.Loop) ? position : null;
            default:
                return null;
        }
    }

    // 'i / len(loader)': how far a pass has come.
    private static bool IsShareOfPass(Value share, Loop whole) =>
        share is ComputedValue { Making.Operator: "/", Traits.Loops: [_, ..] loops } && !loops.Contains(whole);
}
