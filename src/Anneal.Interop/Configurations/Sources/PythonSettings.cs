using Anneal.Interop.Configurations.Settings;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>Reads the assignments at the top of a Python configuration. Nothing is run.</summary>
internal sealed class PythonSettings
{
    /// <summary>Under this name a configuration says which others it is made from.</summary>
    public const string Base = "_base_";

    // What is made of what was there is copied, so that a list that grows line by line costs the square of its length.
    private const long MostCopied = 2_000_000;

    private readonly Dictionary<string, Setting> names = new(StringComparer.Ordinal);
    private long copied;

    private PythonSettings() { }

    /// <summary>The names that a text assigns.</summary>
    /// <exception cref="InvalidDataException">They stand for too many values.</exception>
    public static MapSetting Read(string text) => Read([StatementParser.Parse(Tokenizer.Read(text))]);

    /// <summary>The names that cells assign, one after the other.</summary>
    /// <exception cref="InvalidDataException">They stand for too many values.</exception>
    public static MapSetting Read(IEnumerable<Suite> cells)
    {
        var settings = new PythonSettings();
        foreach (var statement in cells.SelectMany(cell => cell.Statements))
            settings.Take(statement);
        return SettingLimits.Counted(new MapSetting(1, [.. settings.names]));
    }

    private void Take(Statement statement)
    {
        switch (statement)
        {
            case AssignmentStatement { Operator: null } assignment:
                var value = Counted(PythonSettingValues.Of(assignment.Value, names));
                foreach (var target in assignment.Targets)
                    Assign(target, value);
                break;
            case AssignmentStatement assignment:
                Forget(assignment.Targets[0]);
                break;
            case ExpressionStatement { Expression: CallExpression { Callee: AttributeExpression changed } }:
                Forget(changed.Target);
                break;
            case BlockStatement block: // 'with read_base(): from .base import *'
                foreach (var inner in block.Before.Concat(block.Body.Statements))
                    Take(inner is ImportStatement ? Imported(inner) : inner);
                break;
            case IfStatement branch:
                foreach (var inner in branch.Then.Statements.Concat(branch.Otherwise.Statements))
                    if (inner is AssignmentStatement conditional)
                        Forget(conditional.Targets[0], always: true);
                break;
            case LoopStatement loop:
                foreach (var inner in loop.Body.Statements.OfType<AssignmentStatement>())
                    Forget(inner.Targets[0], always: true);
                break;
        }
    }

    private Statement Imported(Statement import)
    {
        names[Base] = new UnknownSetting(import.At.Line, "read_base()");
        return import;
    }

    private void Assign(Expression target, Setting value)
    {
        if (target is NameExpression name)
            names[name.Name] = value;
        else if (
            target is IndexExpression { Target: NameExpression { Name: var map }, Index: TextLiteral { Text: var key } }
        )
            Put(map, key, value);
        else if (target is AttributeExpression { Target: NameExpression { Name: var named }, Name: var member })
            Put(named, member, value);
        else
            Forget(target);
    }

    private void Put(string name, string key, Setting value)
    {
        if (names.GetValueOrDefault(name) is MapSetting map)
            names[name] = Counted(
                SettingLimits.Counted(new MapSetting(map.Line, [.. map.Entries, new(key, value)], map.Tag))
            );
    }

    private Setting Counted(Setting setting)
    {
        copied += setting.Size;
        return copied <= MostCopied
            ? setting
            : throw Invalid($"line {setting.Line}: a configuration must assign at most {MostCopied:N0} values in all.");
    }

    // It is changed in a way that is not read.
    private void Forget(Expression target, bool always = false)
    {
        while (target is IndexExpression or AttributeExpression)
            target = target.Children[0];
        if (target is NameExpression { Name: var name } && (always || names.ContainsKey(name)))
            names[name] = new UnknownSetting(target.At.Line, name);
    }
}
