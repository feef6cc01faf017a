import { operation } from "../operation.ts";
import { CacheStats, MonitoringStatus } from "./monitoring_schema.ts";

export const getMonitoringStatus = operation({
  id: "getMonitoringStatus",
  method: "GET",
  path: "/monitoring/status",
  tag: "monitoring",
  summary: "See how the platform is",
  description: "For those who run the platform: its parts, the alert rules with what they measure now, and the open alerts.",
  right: "platform.read",
  limit: "read",
  answers: { 200: { description: "The state of the platform.", schema: MonitoringStatus } },
  problems: [],
  examples: [],
});

export const getCacheStats = operation({
  id: "getCacheStats",
  method: "GET",
  path: "/cache/stats",
  tag: "monitoring",
  summary: "See what is kept in memory",
  description: "For those who run the platform: of what use the kept pages of lists were to the process that answers.",
  right: "platform.read",
  limit: "read",
  answers: { 200: { description: "Figures of the kept pages.", schema: CacheStats } },
  problems: [],
  examples: [],
});

export const monitoringOperations = [getMonitoringStatus, getCacheStats];
