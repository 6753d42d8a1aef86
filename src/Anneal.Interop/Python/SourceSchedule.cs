using Anneal.Interop.Python.Functions;
using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Schedules;

namespace Anneal.Interop.Python;

/// <summary>Finds a schedule in a source by its name.</summary>
public static class SourceSchedule
{
    /// <summary>The schedule text of a function, of a scheduler, or of a class of schedulers.</summary>
    /// <param name="source">The source; it is read, never run.</param>
    /// <param name="name">What the module calls it.</param>
    /// <exception cref="InvalidDataException">The source has nothing of that name, or it cannot be read; the message
    /// says why.</exception>
    public static string TextOf(PythonSource source, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(name);
        var program = ProgramReader.Read(source.Cells);
        var value = program.Module.Find(name, []) ?? throw NotFound(program.Module, name);
        var (text, unknown) = Read(program, name, value);
        return text ?? throw Invalid($"'{name}' cannot be read: {unknown}.");
    }

    private static (string? Text, string? Unknown) Read(SourceProgram program, string name, Value value)
    {
        var made = ScheduleCheck.Known(program);
        if (value.Members is [SchedulerValue scheduler])
            return SchedulerText.Of(scheduler, Assumptions.None);
        if (
            value is ClassValue type
            && made.FirstOrDefault(each => each.Type?.Definition == type.Definition) is { } own
        )
            return SchedulerText.Of(own, Assumptions.None);
        // One that sets the rate is read as its loop calls it.
        if (made.FirstOrDefault(each => each.SetBy.Contains(name)) is { } byHand)
            return SchedulerText.Of(byHand, Assumptions.None);
        if (FunctionText.OfArray(value, Assumptions.None) is { } array)
            return array;
        if (value is ClassValue { Instance: { } instance } && FunctionText.IsFunction(instance))
            value = instance;
        if (!FunctionText.IsFunction(value))
            return (null, "it must be a function, a scheduler, or a class of which the file makes a scheduler");
        var (formula, unknown) = FunctionText.Of(value, Assumptions.None);
        return (formula is null ? null : $"formula({formula})", unknown);
    }

    private static InvalidDataException NotFound(Scope module, string name)
    {
        var callable = module
            .All.Where(each => FunctionText.IsFunction(each.Value) || each.Value.Members is [SchedulerValue])
            .Select(each => each.Name);
        var suggestion = Language.Syntax.Names.Suggestion(name, callable);
        return Invalid($"the source must have something called '{name}', but has not{suggestion}.");
    }
}
