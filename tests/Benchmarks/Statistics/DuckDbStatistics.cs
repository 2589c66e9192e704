using System;
using System.Collections.Generic;
using System.IO;
using DuckDB.NET.Data;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>The same aggregation by DuckDB, over the same files.</summary>
internal sealed class DuckDbStatistics : IDisposable
{
    private const string Columns =
        "{ts:'TIMESTAMP',source:'VARCHAR',event:'VARCHAR',name:'VARCHAR',ms:'DOUBLE',own:'DOUBLE',outcome:'VARCHAR'}";

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _query;

    public DuckDbStatistics(string eventsFolder)
    {
        _connection.Open();
        string files = Path.Combine(eventsFolder, "*.jsonl").Replace("'", "''", StringComparison.Ordinal);
        _query = $"""
            WITH runs AS (
                SELECT *, CASE WHEN outcome <> 'cancelled' THEN ms END AS timed
                FROM read_json('{files}', format = 'newline_delimited', ignore_errors = true, columns = {Columns})
                WHERE event = 'command')
            SELECT name, source, count(*),
                count(*) FILTER (outcome IN ('ok', 'stopped')), count(*) FILTER (outcome IN ('failed', 'error')),
                count(*) FILTER (outcome = 'cancelled'),
                sum(timed), avg(timed), min(timed), max(timed), quantile_cont(timed, [0.5, 0.95, 0.99]),
                count(*) FILTER (timed <= 2000), count(*) FILTER (timed > 2000 AND timed <= 5000), count(*) FILTER (timed > 5000),
                min(ts), max(ts), avg(own)
            FROM runs GROUP BY name, source ORDER BY count(*) DESC, name
            """;
    }

    /// <summary>Runs it: name and calls of each row.</summary>
    public IReadOnlyList<(string Name, long Calls)> Run()
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = _query;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<(string, long)> rows = [];
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetInt64(2)));
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
