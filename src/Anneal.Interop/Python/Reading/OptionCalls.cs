namespace Anneal.Interop.Python.Reading;

/// <summary>
/// Knows how programs are given their settings: options of a command line, dictionaries, the environment.
/// </summary>
/// <param name="state">Where the reader stands.</param>
internal sealed class OptionCalls(ProgramState state)
{
    private static readonly HashSet<string> Records =
    [
        .. (
            "dict SimpleNamespace Namespace EasyDict edict Munch DotMap ConfigDict AttrDict Box DictConfig OrderedDict "
            + "Dict"
        ).Split(' '),
    ];

    /// <summary>What a method gives; null where it is none of these.</summary>
    public Value? Method(string name, Value target, Arguments arguments)
    {
        switch (target.Members[0])
        {
            case ParserValue parser:
                return OfParser(parser, name, arguments);
            case RecordValue record when name == "get" && Key(arguments) is { } key:
                return record.Attributes.Find(key, state.Here.Conditions) ?? arguments.Positional.ElementAtOrDefault(1);
            case RecordValue record when name == "update":
                record.Take(RecordValue.Of(arguments));
                record.IsOverridden |= arguments.Positional.Any(each => each.Members is not [RecordValue]);
                return record;
            case RecordValue record when name is "copy" or "to_dict":
                return record;
            case SequenceValue list when name == "append" && arguments.Positional is [var part] && part.IsPart:
                ProgramState.Share(part);
                list.Append(part, state.Here.Conditions);
                return list;
            // Schedulers by name, in a dictionary that is computed.
            case SequenceValue list when name is "values" or "items" && list.Parts.Any(part => part.IsPart):
                return name == "values" ? list : Named(list.Parts);
            case ComputedValue { Iteration: not null } computed
                when name == "values" && computed.Origins.Any(part => part.IsPart):
                return computed;
            case RecordValue { IsChanged: false, IsOverridden: false } record when name is "values" or "items":
                return Entries(record, name == "items");
            case UnknownValue { LastName: var settings }
                when name == "get"
                    && (settings is "environ" or "kwargs" || Wording.HoldsSettings(settings))
                    && Key(arguments) is { } key
                    && Otherwise(arguments) is { } otherwise:
                return new DefaultValue(otherwise, key);
            case UnknownValue { LastName: "environ" } when name == "get" && Key(arguments) is { } key:
                return new DefaultValue(new LiteralValue("None"), key);
            case LiteralValue { Content: { } text }
                when name == "split" && arguments.Positional is [LiteralValue { Content: { Length: > 0 } mark }]:
                return new SequenceValue([.. text.Split(mark).Select(part => Part(target, part))]);
            case UnknownValue { LastName: "wandb" } run
                when name == "init" && arguments.Named("config") is { Members: [RecordValue] } config:
                run.Attributes.Assign("config", config, []);
                var started = new RecordValue("wandb.run", []);
                started.Attributes.Assign("config", config, []);
                return started;
            default:
                if (name.StartsWith("DEFINE_", StringComparison.Ordinal) && Key(arguments) is { } flag)
                    Define(
                        state.Flags,
                        flag,
                        arguments.Positional.ElementAtOrDefault(1) ?? arguments.Named("default"),
                        flag
                    );
                return null;
        }
    }

    /// <summary>What a function gives; null where it is none of these.</summary>
    public Value? Function(string path, string name, Arguments arguments)
    {
        if (Records.Contains(name) || path.EndsWith("OmegaConf.create", StringComparison.Ordinal))
            return arguments.Values is [SequenceValue or ComputedValue, ..] ? null : RecordValue.Of(arguments);
        switch (name)
        {
            case "ArgumentParser" or "HfArgumentParser" or "ArgParser" or "get_parser_with_args":
                state.Parser = new ParserValue { Classes = [.. ClassesIn(arguments)] };
                foreach (var parent in Inherited(arguments))
                    state.Parser.Options.Take(parent.Options);
                return state.Parser;
            case "vars" or "asdict" when arguments.Values is [{ Members: [RecordValue or InstanceValue] } only]:
                return only;
            case "getattr"
                when arguments.Positional is [var owner, { Members: [LiteralValue { Content: { } attribute }] }, ..]:
                return arguments.Positional is [_, _, var otherwise]
                    ? owner.Members[0].Attributes.Find(attribute, state.Here.Conditions)
                        ?? new DefaultValue(otherwise, attribute)
                    : UnknownValue.FindOrAddAttribute(owner.Members[0], attribute, state.Here.Conditions);
            case "setattr" when arguments.Positional is [{ Members: [RecordValue settings] }, not LiteralValue, _]:
                settings.IsOverridden = true;
                return null;
            case var merging when Wording.ChangesSettings(merging):
                foreach (var given in arguments.Values)
                    if (given.Members is [RecordValue record])
                        record.IsOverridden = true;
                return null;
            case "getenv" when Key(arguments) is { } variable:
                return new DefaultValue(Otherwise(arguments) ?? new LiteralValue("None"), variable);
            // Processes that train together.
            case "get_world_size" or "device_count":
                return new UnknownValue(name == "device_count" ? name : "world_size");
            case "cli" when arguments.Positional is [ClassValue of, ..]:
                return Filled(of);
            // Defaults of parameters and of fields that are written with what they mean.
            case "Option" or "Argument" or "Field" or "field" or "Arg" or "Value":
                return arguments.Named("default")
                    ?? arguments.Positional.FirstOrDefault(value => value is not UnknownValue);
            default:
                return null;
        }
    }

    private static SequenceValue Named(IReadOnlyList<Value> parts) =>
        new([.. parts.Select(part => new SequenceValue([new UnknownValue("name"), part]))]);

    private static SequenceValue? Entries(RecordValue record, bool withKeys)
    {
        Value[] entries =
        [
            .. record.Entries.Select(entry =>
                withKeys ? new SequenceValue([LiteralValue.OfString(entry.Name), entry.Value]) : entry.Value
            ),
        ];
        return entries.Length == 0 ? null : new(entries);
    }

    // 'parents=[…]': their options, with their defaults.
    private static IEnumerable<ParserValue> Inherited(Arguments arguments) =>
        (arguments.Named("parents") as SequenceValue)?.Items.SelectMany(item => item.Members).OfType<ParserValue>()
        ?? [];

    private Value? OfParser(ParserValue parser, string name, Arguments arguments)
    {
        switch (name)
        {
            case "add_argument" or "add":
                Add(parser.Options, arguments);
                return new ComputedValue([]);
            case "set_defaults":
                foreach (var (option, value) in arguments.All)
                    if (option is not (null or "*" or "**"))
                        Define(parser.Options, option, value, option);
                return new ComputedValue([]);
            case "parse_args":
                // Options that the source itself writes out.
                parser.Options.IsOverridden |=
                    arguments.Values is [SequenceValue { Items.Count: > 0 } or ComputedValue];
                return parser.Options;
            case "parse_args_into_dataclasses":
                return new SequenceValue([.. parser.Classes.Select(Filled)]);
            case "parse_known_args":
                return new SequenceValue([parser.Options, new ComputedValue([])]);
            case "add_argument_group" or "add_mutually_exclusive_group" or "add_subparsers" or "add_parser":
                return parser;
            default:
                return null;
        }
    }

    private void Add(RecordValue options, Arguments arguments)
    {
        var names = arguments.Positional.Select(value => (value as LiteralValue)?.Content).OfType<string>().ToArray();
        var written = Array.Find(names, name => name.StartsWith("--", StringComparison.Ordinal))
            ?? names.FirstOrDefault();
        if (written is null)
            return;
        var variable = (arguments.Named("dest") as LiteralValue)?.Content ?? written.TrimStart('-').Replace('-', '_');
        var given = arguments.Named("default");
        // One that must be given has no default that could be used.
        if (arguments.Named("required") is LiteralValue { Text: "True" })
            return;
        if (
            given is null
            && arguments.Named("action") is LiteralValue { Content: "store_true" or "store_false" } action
        )
            given = new LiteralValue(action.Content == "store_true" ? "False" : "True");
        Define(options, variable, given, written);
    }

    private void Define(RecordValue options, string name, Value? given, string written)
    {
        if (given is not null)
            options.Attributes.Assign(name, new DefaultValue(Converted(given), written), state.Here.Conditions);
    }

    // Defaults are written as text too: argparse converts it as it does what is typed.
    private static Value Converted(Value given) =>
        given is LiteralValue { NumberInQuotes: { } number } ? LiteralValue.Of(number) : given;

    private static Value? Otherwise(Arguments arguments) =>
        arguments.Positional.ElementAtOrDefault(1) ?? arguments.Named("default");

    // A part of a default is a default too.
    private static Value Part(Value whole, string part) =>
        whole is DefaultValue { Name: var option }
            ? new DefaultValue(LiteralValue.OfString(part), option)
            : LiteralValue.OfString(part);

    // 'HfArgumentParser(Args)', or a tuple of such classes.
    private static IEnumerable<Value> ClassesIn(Arguments arguments) =>
        arguments.Positional is [SequenceValue { Items: var several }] ? several : arguments.Positional;

    // What the command line fills in: each field has its default.
    private static Value Filled(Value of) =>
        of is ClassValue type ? new InstanceValue(type) : new UnknownValue(of.Path ?? "settings");

    private static string? Key(Arguments arguments) =>
        arguments.Positional is [LiteralValue { Content: var key }, ..] ? key : null;
}
