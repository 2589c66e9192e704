using System;
using System.Collections.Generic;
using UsageStats.Reports.Templates;
using Xunit;

namespace UsageStats.Tests.Reports.Templates;

public sealed class TemplateTests
{
    private static readonly TemplateView View = new()
    {
        ["name"] = "a<b",
        ["yes"] = true,
        ["no"] = false,
        ["empty"] = string.Empty,
        ["one"] = new TemplateView { ["inner"] = "i" },
        ["list"] = new List<TemplateView> { new() { ["x"] = "1" }, new() { ["x"] = "2", ["name"] = "own" } },
        ["none"] = new List<TemplateView>(),
        ["ours"] = new TrustedText("<i>"),
    };

    [Theory]
    [InlineData("{{name}}", "a&#60;b")]
    [InlineData("{{ours}}", "<i>")]
    [InlineData("{{missing}}|", "|")]
    [InlineData("{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{#missing}}m{{/missing}}{{#empty}}e{{/empty}}", "y")]
    [InlineData("{{^yes}}y{{/yes}}{{^no}}n{{/no}}{{^missing}}m{{/missing}}{{^none}}0{{/none}}", "nm0")]
    [InlineData("{{#list}}{{x}}{{name}} {{/list}}", "1a&#60;b 2own ")]
    [InlineData("{{#one}}{{inner}}{{/one}}{{inner}}", "i")]
    [InlineData("{{#name}}[{{name}}]{{/name}}", "[a&#60;b]")]
    [InlineData("a\n{{#list}}\n- {{x}}\n{{/list}}\nb", "a\n- 1\n- 2\nb")]
    [InlineData("{{#yes}} {{name}} {{/yes}}\n", " a&#60;b \n")]
    public void Render_FillsPlaces(string template, string expected) => Assert.Equal(expected, Template.Parse(template).Render(View, Escaping.Html));

    [Theory]
    [InlineData("{{#a}}")]
    [InlineData("{{#a}}{{/b}}")]
    [InlineData("{{/a}}")]
    [InlineData("{{a")]
    public void Parse_OfABrokenTemplate_SaysSo(string template) => Assert.Throws<FormatException>(() => Template.Parse(template));

    [Fact]
    public void Render_LeavesPlacesInValuesAlone() =>
        Assert.Equal("{{name}}", Template.Parse("{{x}}").Render(new TemplateView { ["x"] = "{{name}}", ["name"] = "no" }, Escaping.Html));

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.md")]
    public void Parse_OfWhatShips_Works(string name) => Assert.NotNull(Template.Parse(TemplateResource.Read(name)));
}
