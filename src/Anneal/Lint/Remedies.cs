using Anneal.Language;

namespace Anneal.Lint;

/// <summary>Texts that a finding proposes: tried on the same run before they are said.</summary>
internal static class Remedies
{
    /// <summary>The recipe with one part of its rate replaced, where it then binds to the same run.</summary>
    public static string? Rewritten(
        this LintSubject subject,
        ScheduleExpression? part,
        Func<ScheduleExpression, ScheduleExpression?> replace
    )
    {
        if (part is null || replace(part) is not { } replacement)
            return null;
        var recipe = subject.Recipe;
        return subject.Verified(new Recipe(recipe.Rate.Replace(part, replacement), recipe.Feedback, recipe.Companions));
    }

    /// <summary>A recipe's text, where it binds to the same run and is another than the subject's.</summary>
    public static string? Verified(this LintSubject subject, Recipe remedy)
    {
        try
        {
            if (remedy.Equals(subject.Recipe))
                return null;
            var text = remedy.ToString();
            LintBinding.Bind(
                Recipe.Parse(text),
                subject.Plan,
                subject.Frequency,
                subject.Optimizer,
                subject.Metric,
                subject.Options
            );
            return text;
        }
        catch (Exception unfit) when (unfit is ScheduleBindingException or ScheduleTextException)
        {
            return null;
        }
    }
}
