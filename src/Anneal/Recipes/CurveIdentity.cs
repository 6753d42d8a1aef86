using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal;

/// <summary>
/// What a curve that no text made is told by: its types and the values of all their fields, those of base types
/// included. What a user's code makes of them is known by some of its values.
/// </summary>
internal sealed class CurveIdentity
{
    private const BindingFlags OwnFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly StringBuilder identity = new();
    private bool hasUsersCode;

    private CurveIdentity() { }

    /// <summary>A text that no other curve has; null where something in it cannot be told from another.</summary>
    public static string? Of(BoundRecipe recipe)
    {
        var written = new CurveIdentity();
        if (!written.Add(recipe.Rate))
            return null;
        foreach (var feedback in recipe.Feedback)
            written.identity.Append(CultureInfo.InvariantCulture, $"\n{feedback.Identity}");
        if (written.hasUsersCode)
            foreach (var (step, value) in SampledCurve.ValuesOf(recipe.Rate))
                written.identity.Append(CultureInfo.InvariantCulture, $"\n{step} {value}");
        return written.identity.ToString();
    }

    /// <summary>Whether a type or a delegate of the user's decides its values.</summary>
    public static bool HoldsUsersCode(Curve curve)
    {
        var written = new CurveIdentity();
        return !written.Add(curve) || written.hasUsersCode;
    }

    private bool Add(object? value) =>
        value switch
        {
            null => Said("null"),
            // A tree that is too deep to be read.
            _ when !RuntimeHelpers.TryEnsureSufficientExecutionStack() => false,
            IComparedByFields told => AddFields(told),
            ITuple tuple => AddItems(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])),
            IList list => AddItems(list.Cast<object?>()),
            _ => TextOf(value) is { } text && Said($"{value.GetType()} {text.Length}:{text}"),
        };

    private bool Said(string text)
    {
        identity.Append(text);
        return true;
    }

    private bool AddItems(IEnumerable<object?> items) =>
        Said("[") && items.All(item => Add(item) && Said(",")) && Said("]");

    private bool AddFields(IComparedByFields value)
    {
        hasUsersCode |= value is Curve && value.GetType().Assembly != typeof(Curve).Assembly;
        Said($"{value.GetType()}{{");
        for (var type = value.GetType(); type is not null; type = type.BaseType)
            foreach (var field in type.GetFields(OwnFields).OrderBy(field => field.Name, StringComparer.Ordinal))
                if (!Said($"{field.Name}=") || !Add(field.GetValue(value)) || !Said(";"))
                    return false;
        return Said("}");
    }

    // Only what is the same value wherever it has the same text.
    private static string? TextOf(object value) =>
        value switch
        {
            string or bool or char => Convert.ToString(value, CultureInfo.InvariantCulture),
            Enum member => member.ToString("D"),
            Formula or ScheduleExpression or Recipe or RunPlan or Length => value.ToString(),
            DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString(
                "O",
                CultureInfo.InvariantCulture
            ),
            IFormattable number when value.GetType().IsPrimitive || value is decimal or Half or TimeSpan or Guid =>
                number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
}
