using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace UsageStats.Reports.Templates;

/// <summary>
/// A text with places to fill, in a part of Mustache's language: <c>{{name}}</c> is replaced by an escaped text,
/// <c>{{#name}}…{{/name}}</c> is repeated for each view of a list, or stands if there is a text, a view or true,
/// <c>{{^name}}…{{/name}}</c> stands if there is none. A name that a view has not is looked up in the views around it.
/// </summary>
internal sealed class Template
{
    private readonly IReadOnlyList<Node> _nodes;

    private Template(IReadOnlyList<Node> nodes) => _nodes = nodes;

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A section is not closed, or closed where it is not open.</exception>
    public static Template Parse(string text)
    {
        int at = 0;
        List<Node> nodes = ReadNodes(text, ref at, section: null);
        return new Template(nodes);
    }

    /// <summary>Fills it.</summary>
    /// <param name="view">What with.</param>
    /// <param name="escape">Makes any text harmless in the template's format.</param>
    public string Render(TemplateView view, Func<string, string> escape)
    {
        StringWriter to = new(new StringBuilder(64 * 1024));
        Write(_nodes, new Scope(view, null), escape, to);
        return to.ToString();
    }

    private static List<Node> ReadNodes(string text, ref int at, string? section)
    {
        List<Node> nodes = [];
        while (TemplateTag.Next(text, at) is TemplateTag tag)
        {
            nodes.Add(new Node(TemplateTag.Literal, text.Substring(at, tag.Start - at), []));
            at = tag.End;
            if (tag.Kind == '/')
            {
                return tag.Name == section ? nodes : throw new FormatException($"'{tag.Name}' is closed where '{section}' is open.");
            }

            nodes.Add(new Node(tag.Kind, tag.Name, tag.OpensSection ? ReadNodes(text, ref at, tag.Name) : []));
        }

        if (section is not null)
        {
            throw new FormatException($"'{section}' is never closed.");
        }

        nodes.Add(new Node(TemplateTag.Literal, text.Substring(at), []));
        return nodes;
    }

    private static void Write(IReadOnlyList<Node> nodes, Scope scope, Func<string, string> escape, TextWriter to)
    {
        foreach (Node node in nodes)
        {
            object? value = node.Kind == TemplateTag.Literal ? null : scope.Find(node.Text);
            switch (node.Kind)
            {
                case TemplateTag.Literal:
                    to.Write(node.Text);
                    break;
                case '^' when !IsThere(value):
                    Write(node.Inner, scope, escape, to);
                    break;
                case '#' when value is IReadOnlyList<TemplateView> list:
                    foreach (TemplateView one in list)
                    {
                        Write(node.Inner, new Scope(one, scope), escape, to);
                    }

                    break;
                case '#' when IsThere(value):
                    Write(node.Inner, value is TemplateView view ? new Scope(view, scope) : scope, escape, to);
                    break;
                case TemplateTag.Value:
                    to.Write(value is TrustedText trusted ? trusted.Text : escape(value as string ?? string.Empty));
                    break;
            }
        }
    }

    private static bool IsThere(object? value) => value switch
    {
        bool truth => truth,
        string text => text.Length > 0,
        IReadOnlyList<TemplateView> list => list.Count > 0,
        _ => value is not null,
    };

    private sealed class Node(char kind, string text, IReadOnlyList<Node> inner)
    {
        public char Kind { get; } = kind;

        public string Text { get; } = text;

        public IReadOnlyList<Node> Inner { get; } = inner;
    }

    private sealed class Scope(TemplateView view, Scope? outer)
    {
        public object? Find(string name) => view.TryGetValue(name, out object? value) ? value : outer?.Find(name);
    }
}
