/** The part of an OpenAPI document with Microsoft's extensions that the stand-in reads. */
export type Description = {
  openapi: string
  info: Record<string, string>
  'x-permission-sets': Record<string, PermissionSet>
  paths: Record<string, PathItem>
  components: {
    responses: Record<string, Response>
    schemas: Record<string, Schema>
    requestBodies: Record<string, RequestBody>
    parameters: Record<string, Parameter>
  }
}

export type PermissionSet = { application?: Permissions; delegated?: Permissions }
type Permissions = { least?: string[]; higher?: string[] }

export type PathItem = Partial<Record<Method, Operation>> & { parameters?: (Parameter | Reference)[] }
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
export type Reference = { $ref: string }

export type Operation = {
  parameters?: (Parameter | Reference)[]
  requestBody?: RequestBody | Reference
  responses?: Record<string, Response | Reference>
  'x-permissions'?: string
}

export type Parameter = { name: string; in: string; required?: boolean; schema?: Schema }
export type RequestBody = { required?: boolean; content: Record<string, { schema: Schema }> }
export type Response = { content?: Record<string, { schema?: Schema }> }

export type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  pattern?: string
  properties?: Record<string, Schema>
  items?: Schema
  readOnly?: boolean
  'x-navigation'?: boolean
  'x-navigation-not-described'?: string[]
  'x-polymorphic'?: boolean
  'x-derived'?: string[]
}
