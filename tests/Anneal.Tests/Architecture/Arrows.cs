using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;

namespace Anneal.Tests.Architecture;

/// <summary>Which type of the core uses which, read off the compiled members and their instructions.</summary>
internal static partial class Arrows
{
    private const BindingFlags Everything =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private static readonly Assembly Core = typeof(Schedule).Assembly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every arrow between two folders of the source, with the types at its ends.</summary>
    public static IReadOnlyList<(string From, string To, string Types)> All { get; } = Find();

    /// <summary>The folder in which each top-level type is declared, such as <c>Language/Syntax</c>.</summary>
    public static IReadOnlyDictionary<string, string> Folders { get; } = FoldersOf(Repository.Source("src/Anneal"));

    [GeneratedRegex(@"(?m)^(?:public|internal)[\w ]*? (?:class|record struct|record|struct|interface|enum) (\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?m)^namespace ([\w.]+);")]
    private static partial Regex Namespace();

    private static List<(string From, string To, string Types)> Find()
    {
        var folders = FoldersOf(Repository.Source("src/Anneal"));
        var arrows = new List<(string, string, string)>();
        foreach (var type in Core.GetTypes())
        {
            if (!folders.TryGetValue(NameOf(type), out var from))
                continue;
            foreach (var used in UsedBy(type).Distinct())
                if (folders.TryGetValue(NameOf(used), out var to) && to != from)
                    arrows.Add((from, to, $"{NameOf(type)} uses {NameOf(used)}"));
        }
        return arrows;
    }

    private static Dictionary<string, string> FoldersOf(string root)
    {
        var folders = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/');
            if (folder.Split('/')[0] is "bin" or "obj")
                continue;
            var text = File.ReadAllText(file);
            var space = Namespace().Match(text).Groups[1].Value;
            foreach (Match declared in Declaration().Matches(text))
                folders.TryAdd($"{space}.{declared.Groups[1].Value}", folder == "." ? "" : folder);
        }
        return folders;
    }

    private static string NameOf(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return $"{type.Namespace}.{type.Name.Split('`')[0]}";
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        var used = new List<Type?> { type.BaseType };
        used.AddRange(type.GetInterfaces());
        used.AddRange(type.GetFields(Everything).Select(field => field.FieldType));
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            used.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            used.Add((method as MethodInfo)?.ReturnType);
            used.AddRange(InstructionsOf(method));
        }
        return used.OfType<Type>().SelectMany(Parts);
    }

    // The type itself, what it is an array of, and what a generic type is made of.
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];
    }

    private static IEnumerable<Type?> InstructionsOf(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        var bytes = body.GetILAsByteArray()!;
        for (var i = 0; i < bytes.Length; )
        {
            short value = bytes[i++];
            if (value == 0xFE)
                value = (short)(0xFE00 | bytes[i++]);
            var code = Codes[value];
            if (
                code.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
                foreach (var type in TypesOf(method, BitConverter.ToInt32(bytes, i)))
                    yield return type;
            i += SizeOf(code, bytes, i);
        }
    }

    private static IEnumerable<Type?> TypesOf(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        var member = method.Module.ResolveMember(token, typeArguments, methodArguments)!;
        yield return member as Type ?? member.DeclaringType;
        if (member is MethodInfo { IsGenericMethod: true } generic)
            foreach (var argument in generic.GetGenericArguments())
                yield return argument;
    }

    private static int SizeOf(OpCode code, byte[] bytes, int at) =>
        code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(bytes, at),
            _ => 4,
        };
}
