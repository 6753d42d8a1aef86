using System.Globalization;

namespace Anneal.Scheduling;

/// <summary>
/// The hyper-parameters of all groups as they were set last. New ones are computed for every group before any is set,
/// and set for every group or for none.
/// </summary>
internal sealed class AppliedValues
{
    private readonly ScheduledGroup[] groups;
    private readonly int[] places; // of each group's rate, which its other values follow
    private readonly (ScheduledGroup Group, string Parameter)[] names;
    private readonly Action<double>[] setters;
    private double[] now,
        next;

    /// <param name="groups">The groups.</param>
    /// <param name="before">What was set until now, of groups known by their names; null for nothing.</param>
    public AppliedValues(ScheduledGroup[] groups, AppliedValues? before = null)
    {
        this.groups = groups;
        var all = groups.SelectMany(group => group.Setters.Select(setter => (Group: group, setter))).ToArray();
        names = [.. all.Select(each => (each.Group, each.setter.Parameter))];
        setters = [.. all.Select(each => each.setter.Set)];
        places = new int[groups.Length];
        for (var i = 1; i < groups.Length; i++)
            places[i] = places[i - 1] + groups[i - 1].Setters.Length;
        var known = before?.Known();
        now =
        [
            .. names.Select(name =>
                known is not null && known.TryGetValue((name.Group.Name, name.Parameter), out var value)
                    ? value
                    : double.NaN
            ),
        ];
        next = [.. now];
    }

    /// <summary>The rates that <see cref="Set"/> is to set.</summary>
    public double[] NextRates() => [.. places.Select(place => next[place])];

    /// <summary>Finds the values to set. Nothing is set.</summary>
    /// <param name="step">Where the groups stand.</param>
    /// <param name="first">The first group to look at. Default: all.</param>
    /// <exception cref="CurveValueException">A value is not one that may be set.</exception>
    public void Compute(long step, int first = 0)
    {
        var at = places[first];
        for (var i = first; i < groups.Length; i++)
            at = groups[i].Write(next, at, step);
    }

    /// <summary>Sets what <see cref="Compute"/> has found.</summary>
    /// <param name="first">The first group to set. Default: all.</param>
    /// <exception cref="SetterException">A setter has thrown; what was set before it is set back.</exception>
    public void Set(int first = 0)
    {
        var at = places[first];
        try
        {
            for (; at < setters.Length; at++)
                setters[at](next[at]);
        }
        catch (Exception wrong)
        {
            throw SetBack(places[first], at, wrong);
        }
        (now, next) = (next, now);
    }

    /// <summary>Copies the rates that were set last.</summary>
    public void CopyRatesTo(double[] rates)
    {
        for (var i = 0; i < rates.Length; i++)
            rates[i] = now[places[i]];
    }

    // The one that has thrown may have set its value before it did.
    private SetterException SetBack(int first, int failed, Exception wrong)
    {
        var errors = new List<Exception>();
        var (lost, unknown) = (new List<string>(), new List<string>());
        for (var at = failed; at >= first; at--)
            if (double.IsNaN(now[at]))
                unknown.Add(NameOf(at));
            else
                try
                {
                    setters[at](now[at]);
                }
                catch (Exception again)
                {
                    errors.Add(again);
                    lost.Add($"{NameOf(at)} ({InOneLine(again)})");
                }
        var (group, parameter) = (names[failed].Group.Name, names[failed].Parameter);
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{NameOf(failed)} could not be set to {next[failed]}: {InOneLine(wrong)} The scheduler stays where "
                    + $"it was, and values set before it are set back"
            )
                + (unknown.Count > 0 ? $", but nothing is known of what was there before {List(unknown)}" : "")
                + (lost.Count > 0 ? $", but setting back failed too for {List(lost)}" : "")
                + ".",
            wrong
        )
        {
            Group = group,
            Hyperparameter = parameter,
            Value = next[failed],
            SetBackErrors = [.. errors],
        };

        static string List(List<string> names) => string.Join(", ", names);
    }

    private string NameOf(int at) => $"{names[at].Parameter} of the parameter group '{names[at].Group.Name}'";

    private static string InOneLine(Exception wrong) => wrong.Message.ReplaceLineEndings(" ");

    private Dictionary<(string Group, string Parameter), double> Known() =>
        names.Zip(now).ToDictionary(each => (each.First.Group.Name, each.First.Parameter), each => each.Second);
}
